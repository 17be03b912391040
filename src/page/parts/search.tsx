import { usePage } from "./page-state.ts";

/** A field to search with. */
export function Search({
  value,
  onInput,
}: {
  readonly value: string;
  readonly onInput: (text: string) => void;
}) {
  const { m } = usePage();
  return (
    <label class="search">
      <span class="label">{m.matrix.search}</span>
      <input
        type="search"
        value={value}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </label>
  );
}
