/** Speech that says what somebody else must do. */
import type { Scene } from './party.ts';
import { isSpeech } from './reading.ts';
import { baseRelation, childrenBy, lemmaAt, wordAt } from './tree.ts';

/** A speaker who says what somebody else must do. */
export interface SpokenDemand {
  speech: number;
  content: number;
  strength: number;
}

export function findSpokenDemands(scene: Scene): SpokenDemand[] {
  const { tree } = scene;
  return tree.tokens.flatMap((token, content) => {
    const speech = token.head;
    if (baseRelation(token) !== 'ccomp' || speech < 0 || !isSpeech(scene, speech)) return [];
    const aux = childrenBy(tree, content, 'aux').map((child) => wordAt(tree, child));
    const duty = aux.some((word) => duties.has(word)) || obliged(scene, content);
    const subject = childrenBy(tree, content, 'nsubj')[0];
    if (!duty || subject === undefined || ['it', 'he', 'she', 'we', 'i'].includes(wordAt(tree, subject)))
      return [];
    return [{ speech, content, strength: aux.includes('must') ? 0.85 : 0.72 }];
  });
}

const duties = new Set(['must', 'should', 'ought']);

function obliged({ tree }: Scene, content: number): boolean {
  return ['have', 'need'].includes(lemmaAt(tree, content)) && childrenBy(tree, content, 'xcomp').length > 0;
}
