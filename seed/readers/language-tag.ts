/** What is wrong with a language tag, or null. Well-formed is not enough: 'english' is well-formed, and names no language. */
export function checkLanguage(tag: string): string | null {
  try {
    const { language } = new Intl.Locale(tag);
    if (language === 'und' || languageNames.of(language) !== undefined) return null;
  } catch {
    // Reported below, like an unknown one.
  }
  return `is not a BCP 47 language tag: '${tag}'; examples: en, fa-AF, tg-Cyrl`;
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
