/** Pictures as browsers hand them over: `data:` addresses. */

/** @returns undefined for anything but a picture in Base64 */
export function pictureOf(address: string): { bytes: Uint8Array<ArrayBuffer>; type: string } | undefined {
  const [, type, base64] = /^data:(image\/[a-z+.-]+);base64,([A-Za-z0-9+/=]+)$/.exec(address) ?? [];
  if (type === undefined || base64 === undefined) return undefined;
  try {
    return { bytes: Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)), type };
  } catch {
    return undefined;
  }
}
