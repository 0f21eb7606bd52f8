import { Packer } from 'docx';
import { bulletin } from './bulletin';
import { contents } from './contents';
import { finish } from './font-names';
import { urgeLetter } from './urge-letter';

/** The papers the extension brings along, by file name in `public/papers`. */
export const templates = { bulletin, 'urge-letter': urgeLetter, contents } as const;

/** One template as a .docx file: the same source gives the same bytes. */
export const makeTemplate = async (name: keyof typeof templates): Promise<Uint8Array> =>
  finish(new Uint8Array(await Packer.toArrayBuffer(templates[name]())));
