/**
 * A GUID in braces that depends on nothing but `seed`, so that the same edits give the same file. Four FNV-1a hashes
 * with different starts; the version and variant bits are those of a random GUID (RFC 9562, 5.4).
 */
export const deterministicGuid = (seed: string): string => {
  const words = [0x811c9dc5, 0x1234567, 0x9e3779b9, 0x51ed270b].map((start) => {
    let hash = start;
    for (let index = 0; index < seed.length; index += 1) {
      hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193);
      hash ^= hash >>> 15;
    }
    return (hash >>> 0).toString(16).toUpperCase().padStart(8, '0');
  });
  const hex = words.join('');
  const variant = '89AB'[Number.parseInt(hex[16] ?? '0', 16) % 4] ?? '8';
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}}`;
};
