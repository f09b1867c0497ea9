import type { Kept } from './ledger.ts';
import type { ArticleText } from './story.ts';
import { articleId } from './writer/row-id.ts';
import type { WithdrawnStory } from './writer/write.ts';

/** What publishers have taken back, be it said by the article's own source or by a notice of its own. */
export function openNotices(paths: Kept<string>) {
  return {
    add(notice: WithdrawnStory): WithdrawnStory {
      paths.set(notice.id, notice.sourcePath);
      return notice;
    },
    /** Whether another source than this one says that the article must not be shown. */
    forbid(text: ArticleText, path: string): boolean {
      return (paths.get(articleId(text)) ?? path) !== path;
    },
  };
}
