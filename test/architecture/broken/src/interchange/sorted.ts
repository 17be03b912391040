export const sorted = (names: string[]) => names.sort((a, b) => a.localeCompare(b));
export const upper = (name: string) => name.toLocaleUpperCase();
export const format = new Intl.NumberFormat();
export const fixed = new Intl.NumberFormat("en-CA");
export const arguments_ = [...process.argv];
