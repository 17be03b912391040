import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

/** How many bytes a file has, and their SHA-256 in hexadecimal. Throws the system's error. */
export async function fileExtent(path: string): Promise<{ bytes: number; digest: string }> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Uint8Array);
    bytes += (chunk as Uint8Array).length;
  }
  return { bytes, digest: hash.digest("hex") };
}
