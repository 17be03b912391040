import type { ComponentChildren } from "preact";
import { addressOf } from "../model/route.ts";
import type { Language, Theme } from "../parts/look.ts";
import { usePage } from "../parts/page-state.ts";

const places = [
  "overview",
  "matrix",
  "offerings",
  "programs",
  "picture",
  "questions",
  "decisions",
] as const;

/** Which entry of the navigation a place belongs to. */
const homes: Readonly<Record<string, (typeof places)[number]>> = {
  pair: "matrix",
  mc: "offerings",
  program: "programs",
};

/** What stands around every view. */
export function Frame(props: {
  readonly language: Language;
  readonly theme: Theme;
  readonly onLanguage: (language: Language) => void;
  readonly onTheme: (theme: Theme) => void;
  readonly children: ComponentChildren;
}) {
  const { m, model } = usePage();
  return (
    <>
      <button
        type="button"
        class="skip"
        onClick={() => document.getElementById("content")?.focus()}
      >
        {m.nav.skip}
      </button>
      <header class="top">
        <div class="top-row">
          <p class="report-title">
            {model.data.title} <span class="muted">{m.foot.asOf(m.date(model.data.asOf))}</span>
          </p>
          <Switches {...props} />
        </div>
        <Navigation />
      </header>
      {props.children}
      <footer class="foot">
        <p>
          <strong>{m.foot.recommendation}</strong>
        </p>
        {model.data.errors === 0 ? null : <p>{m.foot.errors(model.data.errors)}</p>}
        <p class="muted">{m.foot.made(model.data.tool)}</p>
      </footer>
    </>
  );
}

function Navigation() {
  const { m, route } = usePage();
  const [first = "overview"] = route.path;
  const here = homes[first] ?? first;
  return (
    <nav aria-label={m.nav.label}>
      <ul>
        {places.map((place) => (
          <li key={place}>
            <a
              href={addressOf(place === "overview" ? [] : [place])}
              aria-current={here === place ? "page" : undefined}
            >
              {m.nav[place]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Switches({
  language,
  theme,
  onLanguage,
  onTheme,
}: {
  readonly language: Language;
  readonly theme: Theme;
  readonly onLanguage: (language: Language) => void;
  readonly onTheme: (theme: Theme) => void;
}) {
  const { m } = usePage();
  return (
    <div class="switches">
      <label>
        <span class="label">{m.nav.language}</span>
        <select
          value={language}
          onChange={(event) => onLanguage(event.currentTarget.value === "fr" ? "fr" : "en")}
        >
          <option value="en" lang="en">
            English
          </option>
          <option value="fr" lang="fr">
            Français
          </option>
        </select>
      </label>
      <label>
        <span class="label">{m.nav.theme}</span>
        <select value={theme} onChange={(event) => onTheme(event.currentTarget.value as Theme)}>
          {(["auto", "light", "dark"] as const).map((one) => (
            <option key={one} value={one}>
              {m.nav.themes[one]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
