import { damaged } from '../faults';
import type { Compression } from '../zip/compression';
import type { ZipEntry } from '../zip/entry';
import { storedPart, writtenPart, type Part } from './part';

/**
 * The parts of a package by name, in the order of the archive. Names differ in more than case (ECMA-376 part 2, 9.1.1).
 * Edits are made on a copy, which costs as little as its list of parts; the copy then takes the original's place.
 */
export class Parts {
  private constructor(
    private readonly byName: Map<string, Part>,
    private readonly compression: Compression,
  ) {}

  static of(entries: readonly ZipEntry[], compression: Compression): Parts {
    const parts = entries.map((entry) => [key(entry.name), storedPart(entry, compression)] as const);
    return new Parts(new Map(parts), compression);
  }

  copy(): Parts {
    return new Parts(new Map(this.byName), this.compression);
  }

  /** Whether both hold the very same parts. */
  equals(other: Parts): boolean {
    const theirs = other.all();
    return theirs.length === this.byName.size && this.all().every((part, index) => part === theirs[index]);
  }

  has(name: string): boolean {
    return this.byName.has(key(name));
  }

  find(name: string): Part | undefined {
    return this.byName.get(key(name));
  }

  /** A part that must be there. */
  get(name: string): Part {
    const part = this.find(name);
    if (!part) throw damaged(name);
    return part;
  }

  /** Sets the text of a part; one that is new goes last. The same text leaves the part as it is. */
  set(name: string, text: string): void {
    const part = this.find(name);
    if (part?.text() !== text)
      this.byName.set(key(name), writtenPart(part?.name ?? name, [text], this.compression));
  }

  /** Adds a part that is not there yet; its text comes in pieces. */
  add(name: string, pieces: Iterable<string>): void {
    this.byName.set(key(name), writtenPart(name, pieces, this.compression));
  }

  delete(name: string): void {
    this.byName.delete(key(name));
  }

  all(): readonly Part[] {
    return [...this.byName.values()];
  }

  /** A name that is free: `xl/comments` and `.xml` → `xl/comments3.xml`. */
  freeName(stem: string, extension: string): string {
    let number = 1;
    while (this.has(`${stem}${number}${extension}`)) number += 1;
    return `${stem}${number}${extension}`;
  }
}

const key = (name: string): string => name.replace(/^\//, '').toLowerCase();
