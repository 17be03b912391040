import type { ComponentChildren } from "preact";
import { useNarrow } from "./window.ts";

/** What may be wider than the window and then scrolls by itself; where that is likely, keys reach it. */
export function Scroll({ children }: { readonly children: ComponentChildren }) {
  const narrow = useNarrow();
  return (
    <div class="scroll" tabIndex={narrow ? 0 : undefined}>
      {children}
    </div>
  );
}
