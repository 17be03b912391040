// Date.now() in a comment and "Math.random()" in a string are no clock and no dice.
export const fine = ["Math.random()", `Date.now() ${"process.env"}`, /process.env/, new Date(0)];
export const now = `${Date.now()}`;
export const today = new Date();
export const dice = Math.random();
