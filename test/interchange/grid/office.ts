import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

/** Is LibreOffice here? Where it is not, what needs it is skipped. */
export const hasOffice = (() => {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore", timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
})();

/** Formulas of workbooks from other programs are worked out anew when they are opened. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Opens a workbook in LibreOffice and saves it as a new one, in a folder of its own; the path of that. */
export async function savedByOffice(folder: string, file: string): Promise<string> {
  const profile = path.join(folder, "profile");
  mkdirSync(path.join(profile, "user"), { recursive: true });
  writeFileSync(path.join(profile, "user/registrymodifications.xcu"), settings);
  const saved = path.join(folder, "saved");
  const argv = ["--headless", `-env:UserInstallation=file://${profile}`, "--convert-to"];
  await promisify(execFile)("soffice", [
    ...argv,
    "xlsx",
    "--outdir",
    saved,
    path.join(folder, file),
  ]);
  return path.join(saved, file);
}
