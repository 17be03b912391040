/** A course code as institutions write it: `BUSN 1210`, `PUB5042`, `GEO-1001`, `230-4B3-DR`. */
export const courseCode =
  /(?<![\p{L}\d])(?:\d{3}-[0-9A-Z]{3}-[0-9A-Z]{2}|[A-Z]{2,5}[ -]?\d{3,5}[A-Z]?)(?![\p{L}\d])/u;
