/** How a letter looks on a screen and on paper, whichever of letter size and A4 it is printed on. */
export const letterStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #eef0f2; color: #1a1a1a; font: 1rem/1.45 "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif; overflow-wrap: anywhere; }
main { max-width: 56rem; margin: 1.5rem auto; padding: 2.25rem 2.75rem; background: #fff; border: 1px solid #d4d8dd; }
h1 { margin: 0 0 .75rem; font-size: 1.6rem; line-height: 1.2; }
h2 { margin: 1.3rem 0 .35rem; font-size: 1.1rem; color: #123f63; break-after: avoid; }
p { margin: .3rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 0; }
dt { color: #4a5158; }
dd { margin: 0; unicode-bidi: plaintext; }
.strong { padding: .5rem .8rem; border-left: .3rem solid #123f63; background: #f0f4f8; font-size: 1.08rem; font-weight: 600; }
table { width: 100%; margin: .5rem 0 .8rem; border-collapse: collapse; table-layout: fixed; font-size: .93em; }
caption { padding-bottom: .2rem; text-align: left; font-weight: 600; }
th, td { padding: .3rem .5rem .3rem 0; border-bottom: 1px solid #c9ced4; text-align: left; vertical-align: top; unicode-bidi: plaintext; }
thead th { width: 17%; border-bottom: 2px solid #6b747d; font-weight: 600; }
thead th:first-child { width: 26%; }
thead th:last-child { width: 25%; }
thead th:nth-child(4) { width: 15%; }
tbody th { font-weight: 600; }
tr { break-inside: avoid; }
ul { margin: .3rem 0; padding-left: 1.1rem; }
li { margin: .15rem 0; }
li li { margin: 0; }
details { margin-top: 1.6rem; padding-top: .6rem; border-top: 1px solid #c9ced4; font-size: .85em; color: #3a4047; }
summary { cursor: pointer; }
summary h2 { display: inline; margin: 0; font-size: 1em; }
@media (max-width: 40rem) {
  main { margin: 0; padding: 1rem; border: 0; }
  dl { display: block; }
  dt { margin-top: .3rem; }
  section { overflow-x: auto; }
  table { min-width: 42rem; }
}
@page { margin: 11mm 15mm; }
@media print {
  body { background: #fff; font-size: 9pt; line-height: 1.22; }
  main { max-width: none; margin: 0; padding: 0; border: 0; }
  h1 { font-size: 14pt; margin-bottom: 4pt; }
  dl { grid-template-columns: max-content 1fr max-content 1fr; }
  h2 { font-size: 10.5pt; margin: 5pt 0 1pt; }
  p, ul { margin: 1pt 0; }
  li { margin: 0; }
  caption { padding-bottom: 0; }
  .strong { font-size: 10pt; padding: 2pt 7pt; print-color-adjust: exact; }
  th, td { padding-top: 1pt; padding-bottom: 1pt; }
  table { margin: 2pt 0 4pt; }
  li { break-inside: avoid; }
  details { display: none; }
}
`;
