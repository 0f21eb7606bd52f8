import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Command-line options; an unknown or incomplete one ends the program with a sentence and exit code 2. */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(options: T, usage: string) {
  try {
    return parseArgs({ options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const flag = /'?(-[\w-]+)/.exec(message)?.[1] ?? '';
    console.error(
      `${/Unknown option/.test(message) ? `不认识的参数 ${flag}。` : `参数 ${flag} 写得不对。`}\n用法：${usage}`,
    );
    process.exit(2);
  }
}

/** Prints a sentence and ends with `code`. */
export function stop(sentence: string, code = 1): never {
  console.error(sentence);
  process.exit(code);
}
