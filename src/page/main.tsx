import { render } from "preact";
import { en } from "./messages/en.ts";
import { fr } from "./messages/fr.ts";
import { Model } from "./model/model.ts";
import { readData } from "./model/read-data.ts";
import { App } from "./views/app.tsx";

/** Reads the data that stands in the page and draws it. */
async function start(): Promise<void> {
  const root = document.getElementById("page");
  const packed = document.getElementById("data")?.textContent ?? "";
  if (root === null) return;
  try {
    const model = new Model(await readData(packed));
    root.textContent = "";
    render(<App model={model} />, root);
  } catch (error) {
    root.textContent = `${en.failed} ${fr.failed} (${String(error)})`;
  }
}

void start();
