import { options, type RefObject } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";

/** The part of a long list or table that is drawn. */
export interface Seen {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

/** Follows what a scrolling element shows; everything while the page is printed. */
export function useSeen(ref: RefObject<HTMLElement | null>): Seen {
  const [seen, setSeen] = useState<Seen>({ top: 0, left: 0, height: 900, width: 1200 });
  const printing = usePrinting();
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const look = () =>
      setSeen({
        top: element.scrollTop,
        left: element.scrollLeft,
        height: element.clientHeight,
        width: element.clientWidth,
      });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [ref]);
  const all = Number.MAX_SAFE_INTEGER / 4;
  return printing ? { top: 0, left: 0, height: all, width: all } : seen;
}

/** What is drawn only because the page is printed has to know it from the start. */
const press = { runs: false };

/** Is the page being printed? */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(() => press.runs);
  useEffect(() => {
    const media = matchMedia("print");
    const turn = (runs: boolean) => {
      press.runs = runs;
      atOnce(() => setPrinting(runs));
    };
    const begin = () => turn(true);
    const end = () => turn(false);
    const change = () => turn(media.matches);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    media.addEventListener("change", change);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
      media.removeEventListener("change", change);
    };
  }, []);
  return printing;
}

/** Draws what changes before it returns: a browser prints what is there when its notice has been heard. */
function atOnce(change: () => void): void {
  const { debounceRendering } = options;
  options.debounceRendering = (draw) => draw();
  change();
  if (debounceRendering === undefined) delete options.debounceRendering;
  else options.debounceRendering = debounceRendering;
}

/** Is the window too narrow for tables? */
export function useNarrow(): boolean {
  const query = "screen and (max-width: 760px)";
  const [narrow, setNarrow] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const change = () => setNarrow(media.matches);
    media.addEventListener("change", change);
    return () => media.removeEventListener("change", change);
  }, []);
  return narrow;
}
