import { contentHashOf, faultyHashOf, type Telling, unextractedHashOf } from './content-hash.ts';
import type { LoadedSource } from './files/decode-source.ts';
import type { Ledger } from './ledger.ts';
import { openNotices } from './notices.ts';
import { type ReadStory, readStory } from './reading/read-story.ts';
import { readUnextracted } from './reading/read-text.ts';
import type { Outcome } from './seed-report.ts';
import type { ArticleText, Problem } from './story.ts';
import { tell } from './tell.ts';
import { articleId, articleSlug } from './writer/row-id.ts';
import type { StoredArticle } from './writer/stored.ts';
import type { WithdrawnStory, WrittenStory } from './writer/write.ts';

/** What becomes of one source, and what of it is to be written. */
export interface Taken {
  outcome: Outcome;
  problems: Problem[];
  story?: WrittenStory;
  withdrawn?: WithdrawnStory;
}

interface IntakeOptions {
  /** EDTF for articles that bear no date. */
  published: string | null;
  extraction: boolean;
}

/** Decides of one source after the other what is to be done, by what the store and the run know. */
export function openIntake(ledger: Ledger, { published, extraction }: IntakeOptions) {
  const notices = openNotices(ledger.pathOfNotice);

  function take(loaded: LoadedSource, coming: ReadStory | null): Taken {
    const problems = [...loaded.problems];
    const refused: Taken = { outcome: 'refused', problems };
    if (loaded.source === null) return refused;
    const before = ledger.stored.get(loaded.path);
    const telling = { source: loaded.source, sidecar: loaded.sidecar, published };
    if (before && isUnchanged(before, telling)) {
      ledger.pathOfArticle.set(before.id, loaded.path);
      return { outcome: 'unchanged', problems };
    }
    const story = coming ?? read(telling);
    problems.push(...story.reading.problems);
    const { value: text, format } = story.reading;
    if (text === null || format === null) return refused;
    const withdrawn = noticeOf(text, telling, before);
    if (withdrawn !== null) {
      ledger.pathOfArticle.set(withdrawn.id, loaded.path);
      return { outcome: 'withdrawn', problems, withdrawn: notices.add(withdrawn) };
    }
    if (story.extraction === null || notices.forbid(text, loaded.path))
      return { outcome: 'withdrawn', problems };
    if (!extraction && before && !before.withdrawn) {
      ledger.pathOfArticle.set(before.id, loaded.path);
      return { outcome: 'waiting', problems };
    }
    const sidecar = extraction ? loaded.sidecar : undefined;
    const tellable = { source: telling.source, sidecar, text, format, extraction: story.extraction };
    const told = tell(tellable, problems, ledger.pathOfArticle);
    if (told === null) return refused;
    problems.push(...told.faults);
    const contentHash = told.faults.length > 0 ? faultyHashOf(hashOf(telling)) : hashOf(telling);
    if (before?.contentHash === contentHash) return { outcome: 'unchanged', problems };
    const written = { ...told.story, contentHash, replacedId: before?.id ?? null };
    return { outcome: before ? 'updated' : 'added', problems, story: written };
  }

  function isNew({ path, source, sidecar }: LoadedSource): boolean {
    if (source === null) return false;
    const before = ledger.stored.get(path);
    return !before || !isUnchanged(before, { source, sidecar, published });
  }

  const hashOf = (telling: Telling) => (extraction ? contentHashOf(telling) : unextractedHashOf(telling));
  const read = ({ source }: Telling) =>
    extraction ? readStory(source, published) : readUnextracted(source, published);

  /** Without extraction also one that was extracted already, whatever is wrong with its sidecar. */
  function isUnchanged({ contentHash }: StoredArticle, telling: Telling): boolean {
    if (hashOf(telling) === contentHash) return true;
    if (extraction) return false;
    const extracted = contentHashOf(telling);
    return [extracted, faultyHashOf(extracted)].includes(contentHash);
  }

  /** What takes an article back, where its source says so. */
  function noticeOf(
    text: ArticleText,
    telling: Telling,
    before: StoredArticle | undefined,
  ): WithdrawnStory | null {
    const status = text.pubStatus ?? 'usable';
    if (status === 'usable') return null;
    return {
      id: articleId(text),
      slug: articleSlug(text),
      status,
      sourcePath: telling.source.path,
      contentHash: hashOf(telling),
      replacedId: before?.id ?? null,
    };
  }

  return { isNew, take };
}
