import { htmlOf, textOf, type LetterBody } from './letter-body.ts';
import type { Letter } from './letter.ts';

const longestName = 80;

// Line ends would begin a header of their own, and turning characters would show another text than is there. Joiners
// are left: names in some scripts are spelled with them.
const unseen = /[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]--[\u200c\u200d]]/gv;

/**
 * A name that somebody typed, as it may stand in a mail: one line, at most 80 characters, with nothing in it that
 * acts. A mail carries our word, so it must not be a way to send anybody's links.
 */
function plainName(name: string): string {
  const line = name
    .normalize('NFC')
    .replace(unseen, ' ')
    .replace(/\p{L}+:\/\/|(?<=[\p{L}\p{N}])[.](?=\p{L})/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = [...line];
  return characters.length > longestName ? `${characters.slice(0, longestName - 1).join('')}…` : line;
}

/** A mail as it goes out. */
export interface Written {
  to: string;
  subject: string;
  text: string;
  html: string;
}

const roles = { ADMIN: 'an admin', EDITOR: 'an editor', REVIEWER: 'a reviewer', VIEWER: 'a viewer' } as const;

const ways = {
  'by-link': 'with a link that was sent to this address',
  'in-account': 'on the account page, with the password before',
  'by-operator': 'by whoever runs this server',
} as const;

function utc(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}

function content(letter: Letter, site: string): { subject: string; body: LetterBody } {
  switch (letter.kind) {
    case 'invitation': {
      const workspace = plainName(letter.workspace);
      const by = plainName(letter.invitedBy);
      return {
        subject: `Join ${workspace} on Corroborate`,
        body: {
          paragraphs: [
            `${by} invited you to the workspace ${workspace} on Corroborate, as ${roles[letter.role]}.`,
          ],
          action: { label: 'Join the workspace', link: letter.link },
          notes: [
            `The link works once, for ${letter.days} days. Whoever has it can join in your name, so pass it on to nobody.`,
            'If you expected no invitation, leave this mail alone: nothing happens.',
          ],
        },
      };
    }
    case 'reset':
      return {
        subject: 'Set a new password for Corroborate',
        body: {
          paragraphs: [
            `Hello ${plainName(letter.name)},`,
            `Somebody, you we hope, asked for a new password for your account at ${site}.`,
          ],
          action: { label: 'Set a new password', link: letter.link },
          notes: [
            `The link works once, for ${letter.minutes} minutes. A newer one ends it.`,
            'If it was not you, leave this mail alone: your password stays as it is.',
          ],
        },
      };
    case 'confirmation':
      return {
        subject: 'Confirm your address for Corroborate',
        body: {
          paragraphs: [
            `Hello ${plainName(letter.name)},`,
            `An account with this address was made at ${site}. Confirm that the address is yours, with the password of the account.`,
          ],
          action: { label: 'Confirm the address', link: letter.link },
          notes: [
            `The link works once, for ${letter.minutes} minutes. A newer one ends it.`,
            'If you made no account, leave this mail alone: nobody can use it.',
          ],
        },
      };
    case 'password-changed':
      return {
        subject: 'Your password for Corroborate was changed',
        body: {
          paragraphs: [
            `Hello ${plainName(letter.name)},`,
            `The password of your account at ${site} was changed on ${utc(letter.at)}, ${ways[letter.how]}. Every session of yours has ended.`,
          ],
          notes: [
            'If it was not you, ask for a new password on the sign-in page at once, and tell an admin of your workspace.',
          ],
        },
      };
    case 'report': {
      const report = plainName(letter.report);
      return {
        subject: `Report: ${report}`,
        body: {
          paragraphs: [
            `Hello ${plainName(letter.name)},`,
            `The report “${report}” of the workspace ${plainName(letter.workspace)} was made for you: ${letter.what}.`,
          ],
          action: { label: 'Open the report', link: letter.link },
          notes: [
            `The link asks you to sign in, leads to what you may see, and holds until ${utc(letter.until)}.`,
            'Whoever made the schedule, or an editor, can end it on the Reports screen.',
          ],
        },
      };
    }
  }
}

/** How a mail reads. `site` is the address people use. */
export function writeLetter(letter: Letter, site: string): Written {
  const { subject, body } = content(letter, site);
  return { to: letter.to, subject, text: textOf(body), html: htmlOf(body) };
}
