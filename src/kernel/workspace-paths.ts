/** Tells for a file as it is shown its path within the workspace, whose folder is shown as `display`. */
export function workspacePaths(display: string): (file: string) => string {
  const prefix = display === "." ? "" : `${display.replace(/\/+$/, "")}/`;
  return (file) => (file.startsWith(prefix) ? file.slice(prefix.length) : file);
}
