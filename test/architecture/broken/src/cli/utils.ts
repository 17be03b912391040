export const now = () => [Date.now(), process.argv];
