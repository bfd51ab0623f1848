import type { Block } from './block.ts';

/** Begins the mark of a scene: the latest place and day are known, whatever was assumed before. */
export const SCENE = '@';

/** A short mark of what a block says (FNV-1a), no secret: what was said is remembered by it. */
export function markOf({ type, text }: Pick<Block, 'type' | 'text'>): string {
  let hash = 0x811c9dc5;
  for (const character of `${type}|${text}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return `${type === 'scene' ? SCENE : ''}${(hash >>> 0).toString(36)}`;
}
