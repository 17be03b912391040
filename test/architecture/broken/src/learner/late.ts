export const late = async (name: string) => [
  await import("chalk"),
  await import(name),
  await import(`commander`),
];
