/** How much of a whole is certain, and how much more is possible; the words beside it say the same. */
export function Meter({
  certain,
  possible,
  mark,
}: {
  readonly certain: number;
  readonly possible: number;
  /** What is needed, as a share; none where it is null. */
  readonly mark: number | null;
}) {
  const width = (share: number) => Math.max(0, Math.min(100, share * 100));
  return (
    <svg class="meter" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="meter-ground" width="100" height="10" />
      <rect class="meter-possible" width={width(possible)} height="10" />
      <rect class="meter-certain" width={width(certain)} height="10" />
      {mark === null ? null : (
        <rect class="meter-mark" x={Math.min(98.5, width(mark))} width="1.5" height="10" />
      )}
    </svg>
  );
}
