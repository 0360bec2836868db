/** Copying, by the program that the platform has for it or by asking the terminal. */
import { writeFileSync } from 'node:fs';
import { UserError } from './errors.ts';
import type { Host } from './host.ts';

type World = Pick<Host, 'env' | 'platform'>;

/** One way to copy. */
interface Means {
  /** What is said once it is done; what a terminal does with a request it does not tell. */
  how: string;
  /** @returns whether it worked @throws UserError when the text is not one for it */
  copy: (text: string) => Promise<boolean>;
}

/**
 * Copies a text by the first means that works. Over SSH only the terminal is on the user's own
 * machine; elsewhere the platform's program is preferred, since it tells whether it worked.
 *
 * @returns how it was copied, as the end of a sentence
 * @throws UserError when nothing here can copy it
 */
export async function copyText(text: string, world: World): Promise<string> {
  const { env } = world;
  const remote = env['SSH_CONNECTION'] || env['SSH_TTY'];
  const means = [...(remote ? [] : listPrograms(world)), ...listTerminals(world)];
  for (const { how, copy } of means) if (await copy(text)) return how;
  throw new UserError('nothing here can copy to a clipboard', {
    hint: remote
      ? 'Over SSH it takes a terminal that knows OSC 52, and none is attached.'
      : 'Install wl-clipboard, xclip or xsel, or pipe the program to what copies here.',
  });
}

/** The programs of this platform and session. */
function listPrograms({ env, platform }: World): Means[] {
  if (platform === 'darwin') return [program('pbcopy', [], { env: { LC_CTYPE: 'UTF-8' } })];
  if (platform === 'win32') return [program('clip', [], { encode: encodeUtf16 })];
  return [
    ...(env['WSL_DISTRO_NAME'] ? [program('clip.exe', [], { encode: encodeUtf16 })] : []),
    ...(env['TERMUX_VERSION'] ? [program('termux-clipboard-set', [])] : []),
    ...(env['WAYLAND_DISPLAY'] ? [program('wl-copy', [])] : []),
    ...(env['DISPLAY']
      ? [program('xclip', ['-selection', 'clipboard']), program('xsel', ['--clipboard', '--input'])]
      : []),
  ];
}

function program(
  command: string,
  args: readonly string[],
  {
    encode,
    env,
  }: { encode?: (text: string) => Uint8Array; env?: Readonly<Record<string, string>> } = {},
): Means {
  return {
    how: `copied with ${command}`,
    async copy(text) {
      const { runProgram } = await import('./spawn.ts');
      // What serves the clipboard stays behind, and would hold a pipe open.
      const options = { input: encode?.(text) ?? text, output: 'ignore' as const };
      return (await runProgram(command, args, env ? { ...options, env } : options)) === 0;
    },
  };
}

/** Windows' clip takes UTF-8 for the code page of the console; a byte order mark tells it better. */
function encodeUtf16(text: string): Uint8Array {
  return Buffer.from(`\uFEFF${text}`, 'utf16le');
}

/** The terminal; tmux drops a program's request for it, but passes on its own. */
function listTerminals({ env, platform }: World): Means[] {
  const knowsNothing = platform === 'win32' || ['', 'dumb', 'linux'].includes(env['TERM'] ?? '');
  return [
    ...(env['TMUX']
      ? [
          {
            ...program('tmux', ['load-buffer', '-w', '-']),
            how: 'sent to the clipboards of tmux and of its terminal',
          },
        ]
      : []),
    ...(knowsNothing
      ? []
      : [
          {
            how: "sent to the terminal's clipboard",
            copy: (text: string) => Promise.resolve(askTerminal(text, Boolean(env['STY']))),
          },
        ]),
  ];
}

/** Characters of base64 that terminals take. */
const MAX_REQUEST = 75_000;

/**
 * Asks the terminal by OSC 52, which it does not answer.
 *
 * @param inScreen whether GNU screen is between, which passes on what is wrapped in DCS sequences,
 *   each of them short
 * @returns false where there is no terminal
 * @source xterm's ctlseqs, "Manipulate Selection Data"; screen's manual, "DCS: Device Control String"
 */
function askTerminal(text: string, inScreen: boolean): boolean {
  const data = Buffer.from(text).toString('base64');
  if (data.length > MAX_REQUEST)
    throw new UserError(`${text.length} characters are too many for the terminal's clipboard`, {
      hint: 'Copy one program alone (--lang, --variant), or write it to a file.',
    });
  const request = `\u001B]52;c;${data}\u0007`;
  const sent = inScreen
    ? (request.match(/[^]{1,76}/g) ?? []).map((part) => `\u001BP${part}\u001B\\`).join('')
    : request;
  try {
    // Not made where there is none.
    writeFileSync('/dev/tty', sent, { flag: 'r+' });
    return true;
  } catch {
    return false;
  }
}
