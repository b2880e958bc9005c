import { pinyin } from 'pinyin-pro';

export interface Spelling {
  /** `wangxiaoming` */
  pinyin: string;
  /** `wxm` */
  initials: string;
}

const options = { toneType: 'none', type: 'array', nonZh: 'consecutive', surname: 'head', v: true } as const;
const plain = (text: string) => text.toLowerCase().replaceAll(/\s+/g, '');

/** How a name is typed on a keyboard: in full and by initials. Family names take their own reading (曾 is zeng). */
export function spell(name: string): Spelling {
  const syllables = pinyin(name, options);
  const initials = syllables.map((syllable) => (/^[a-zü]+$/.test(syllable) ? syllable.slice(0, 1) : syllable));
  return { pinyin: plain(syllables.join('')), initials: plain(initials.join('')) };
}
