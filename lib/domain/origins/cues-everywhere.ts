import { whole, type Cue } from './cue.ts';
import { isAgency, isOutlet } from './parties.ts';

const short = String.raw`(?<name>\p{Lu}[\p{L}\p{N}&.-]{1,14}(?: \p{Lu}[\p{L}-]{1,14}){0,2}|dpa)`;

/** Where a text or a picture says whose it is, whatever the language: datelines, credits and agencies in brackets. */
export const everywhere: readonly Cue[] = [
  // "SEOUL, South Korea (AP) —", "BERLIN, March 3 (Reuters) -"
  whole(
    String.raw`(?<=^|\n)\p{Lu}[\p{L}.’' -]{1,30}(?:, [\p{L}\p{N}.’' -]{1,30}){0,2}(?:, )? ?\(${short}(?:\/[\p{L}]{2,12})?\) ?[—–-]{1,2}`,
  ),
  whole(String.raw`[(（](?<name>[\p{Lu}][\p{L}]{1,14}|dpa|[\p{Script=Arabic}]{3,12})[)）]`, isAgency),
  whole(String.raw`[/(] ?(?<name>AFP|AP|EPA|Reuters) (?:via|\/) Getty Images`),
  whole(String.raw`[/] ?(?<name>AFP|AP|EPA|Reuters|Xinhua|TASS|dpa)[)]`, isOutlet),
];
