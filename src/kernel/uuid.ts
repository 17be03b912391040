import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";

/** The namespace of URLs (RFC 9562, section 6.6). */
const urlNamespace = Buffer.from("6ba7b8119dad11d180b400c04fd430c8", "hex");

/** The UUID of a name (RFC 9562, version 5, in the namespace of URLs): the same for the same name, everywhere. */
export function uuidOf(name: string): string {
  const bytes = createHash("sha1")
    .update(urlNamespace)
    .update(name, "utf8")
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** The UUID with which a URI ends, in lower case; null where it ends otherwise. */
export function uuidIn(uri: string): string | null {
  const [, found] =
    /([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i.exec(uri.slice(-36)) ?? [];
  return found?.toLowerCase() ?? null;
}
