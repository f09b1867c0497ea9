/** Names as printed in bylines and notes, where capitals are all there is to go by. */

/** Source of a pattern for one personal name of two to five words, with initials and particles. */
const word = "(?:[\\p{Lu}][\\p{L}'’-]*\\.?)";
const particle = '(?:al|bin|ibn|ben|da|de|del|der|di|du|el|la|le|ul|ur|van|von|y)[ -]';
export const fullName = `${word}(?: (?:${particle}){0,2}${word}){1,4}`;
/** One or several such names: 'A B', 'A B and C D', 'A B, C D and E F'. */
export const fullNames = `${fullName}(?:(?:, | and | & |, and )${fullName})*`;

/** News agencies, which sign where persons and publications do. */
const agencies = new Set(
  'Reuters|AFP|Agence France-Presse|AP|Associated Press|The Associated Press|ANI|IANS|PTI|UNI|APP|BSS|UNB|Xinhua|TASS|RIA Novosti|Interfax|Sputnik|DPA|dpa|EFE|ANSA|KUNA|QNA|SPA|WAM|IRNA|Tasnim|Mehr|Fars|Anadolu|Anadolu Agency|AA|Azertac|Kazinform|Khovar|Avesta|Asia-Plus|Yonhap|Kyodo|Jiji|CNA|UPI|Bloomberg|PA|CP|AAP|Agencies'.split(
    '|',
  ),
);

export function isAgency(text: string): boolean {
  return agencies.has(text.trim());
}

/** Splits 'Dr. A B, C D and E F' into names, without honorifics and what is no name, such as a role. */
export function splitNames(text: string): string[] {
  return text
    .split(/\s*(?:,\s*(?:and\s+)?|\s+and\s+|\s+&\s+|\s*\/\s*)\s*/)
    .map((part) => part.replace(placeAfter, '').replace(honorific, '').replace(/\.$/, '').trim())
    .filter((part) => whole.test(part) && !role.test(part));
}

/** Words for what people who write are. One of them tells a note on its writer from other remarks. */
export const role =
  /\b(?:columnist|journalist|analyst|fellow|professor|lecturer|researcher|scholar|editor|reporter|correspondent|writer|author|diplomat|ambassador|envoy|director|expert|commentator|student|consultant|advis[eo]r|officer|specialist|historian|economist|lawyer|politician|minister|secretary|head|founder|bureau|staff|desk|freelancer?|blogger|academic|scientist|activist|photographer|broadcaster|producer|general|veteran|teaches|writes|covers)s?\b/i;

const placeAfter = /\s+in\s+\p{Lu}.*$/u;
const honorific =
  /^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Amb|Ambassador|Sir|Lt|Maj|Brig|Gen|Col|Capt|Cmde|Adm|Lieutenant|Major|Brigadier|General|Colonel|Captain|Admiral|Air Marshal)\.?\s+)+|\s*\((?:retd?|retired)\.?\)/giu;
const whole = new RegExp(`^${word}(?: (?:${particle}){0,2}${word}){0,4}$`, 'u');
