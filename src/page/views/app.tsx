import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { en, type Messages } from "../messages/en.ts";
import { fr } from "../messages/fr.ts";
import type { Model } from "../model/model.ts";
import { addressOf, type Route, readRoute } from "../model/route.ts";
import type { Language, Theme } from "../parts/look.ts";
import { PageContext, type PageState } from "../parts/page-state.ts";
import { Frame } from "./frame.tsx";
import { View } from "./view.tsx";

const languages = { en, fr } as const satisfies Record<Language, Messages>;

const settle = 250;

/** The whole page. */
export function App({ model }: { readonly model: Model }) {
  const [language, setLanguage] = useState<Language>(
    stored<Language>("creditbank-language", ["en", "fr"]) ?? model.data.language,
  );
  const [theme, setTheme] = useState<Theme>(
    stored<Theme>("creditbank-theme", ["auto", "light", "dark"]) ?? "auto",
  );
  const [route, choose] = useRoute();
  const m = languages[language];
  useLayoutEffect(() => {
    document.documentElement.lang = m.code;
    document.documentElement.dataset.theme = theme;
  }, [m, theme]);
  const state: PageState = { model, m, route, choose };
  const heading = useHeading(route);
  return (
    <PageContext.Provider value={state}>
      <Frame
        language={language}
        theme={theme}
        onLanguage={(next) => setLanguage(keep("creditbank-language", next))}
        onTheme={(next) => setTheme(keep("creditbank-theme", next))}
      >
        <main id="content" tabIndex={-1} ref={heading}>
          <View />
        </main>
      </Frame>
    </PageContext.Provider>
  );
}

/** The place that the address names, and a way to change what is chosen there. */
function useRoute(): [Route, PageState["choose"]] {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  const pending = useRef(0);
  useEffect(() => {
    const follow = () => setRoute(readRoute(location.hash));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  const choose = (change: Readonly<Record<string, string>>) =>
    setRoute((now) => {
      const next = { path: now.path, query: { ...now.query, ...change } };
      clearTimeout(pending.current);
      pending.current = window.setTimeout(() => {
        history.replaceState(null, "", addressOf(next.path, next.query));
      }, settle);
      return next;
    });
  return [route, choose];
}

/** Moves the reader to the top of a new place, and names the window after it. */
function useHeading({ path }: Route) {
  const content = useRef<HTMLElement>(null);
  const place = path.join("/");
  const before = useRef(place);
  useEffect(() => {
    const heading = content.current?.querySelector("h1")?.textContent ?? "";
    document.title = heading;
    if (before.current === place) return;
    before.current = place;
    content.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [place]);
  return content;
}

/** What was chosen last in this browser; null where nothing is, or nothing can be kept. */
function stored<T extends string>(key: string, known: readonly T[]): T | null {
  try {
    const value = localStorage.getItem(key);
    return known.find((one) => one === value) ?? null;
  } catch {
    return null;
  }
}

function keep<T extends string>(key: string, value: T): T {
  try {
    localStorage.setItem(key, value);
  } catch {
    return value;
  }
  return value;
}
