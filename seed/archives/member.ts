/** A file in an archive. */
export interface Member {
  /** Its path there, used as a name only. Null for what is in no archive. */
  name: string | null;
  bytes: AsyncIterable<Uint8Array>;
}

/** A part of an archive that cannot be read. */
export interface MemberFault {
  name: string | null;
  fault: string;
}

/** What surrounds articles in archives made by hand: hidden files and folders, and what the Mac adds. */
export function isHidden(name: string): boolean {
  return name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
}

/** A name without what leads out of a folder, or cannot be printed. Nothing is ever written under it. */
export function cleanName(path: string): string {
  const parts = path.replace(/[\p{Cc}]/gu, '').split(/[/\\]+/);
  return parts.filter((part) => part !== '' && part !== '.' && part !== '..').join('/') || 'nameless';
}
