/** Is a file a ZIP archive, or one of the older files of office programs? */
export function isPacked(bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  return (a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf);
}

/** Does a text begin as HTML does? */
export function isMarkup(head: string): boolean {
  return /^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|main|article|section|div|h[1-6]|p|table|ul)(?=[\s>])/i.test(
    head,
  );
}
