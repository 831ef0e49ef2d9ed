'use client';

import {
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { useAnnounce } from '#components/ui/live-region.tsx';
import type { Passage } from '#components/workspace/store/passage.ts';
import { createAnchor } from '#lib/domain/text/anchor.ts';
import type { IndexedText } from '#lib/domain/text/code-points.ts';
import { lineEdge, lineStop, type CaretStop } from './caret-lines.ts';
import { caretParagraphs, movedCaret } from './caret-moves.ts';
import { caretPlaces, type CaretBox, type CaretPlaces } from './caret-places.ts';
import { stepOfPress, type CaretStep } from './caret-press.ts';
import { saidOf } from './caret-words.ts';

interface CaretOptions {
  text: IndexedText;
  language: string | null;
  body: RefObject<HTMLElement | null>;
  /** The element that scrolls, and has the focus while the caret is gone about with. */
  frame: RefObject<HTMLElement | null>;
  /** Begins a claim on the words selected; absent for who may not. */
  onRecord: ((passage: Passage) => void) | undefined;
}

export interface Caret {
  on: boolean;
  /** Where it stands: in pixels within `frame`, its scrolled-away part included. */
  place: { left: number; top: number; height: number } | null;
  toggle: () => void;
  press: (event: KeyboardEvent) => void;
}

/** Between two presses of someone who runs along, nothing is read out. */
const pause = 200;
/** How far from the edge of the frame the caret stays, in pixels. */
const margin = 48;

const howTo = 'Caret in the article. Arrows move it, with Shift they select, Enter records, Escape leaves.';

/**
 * A caret in an article that cannot be written in: it goes about with the arrows as in a text, and with Shift selects.
 * The selection is the browser’s own, so that a pointer, a screen reader and the caret share it.
 */
export function useCaret({ text, language, body, frame, onRecord }: CaretOptions): Caret {
  const announce = useAnnounce();
  const all = useMemo(() => caretParagraphs(text), [text]);
  const [on, setOn] = useState(false);
  const [place, setPlace] = useState<Caret['place']>(null);
  /** Both ends of the selection, the one that moves last; kept for when the browser's is elsewhere. */
  const kept = useRef<{ anchor: number; focus: CaretStop } | null>(null);
  /** Where lines are gone along at, while they are. */
  const column = useRef<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function say(words: string) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => announce(words), pause);
  }

  /** What the browser has selected in the article. */
  function selected(places: CaretPlaces): { anchor: number; focus: number } | null {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {};
    if (!anchorNode || !focusNode || anchorOffset === undefined || focusOffset === undefined) return null;
    const anchor = places.offsetOf(anchorNode, anchorOffset);
    const focus = places.offsetOf(focusNode, focusOffset);
    return anchor === null || focus === null ? null : { anchor, focus };
  }

  /** Where the claim that is open stands, or what is at the top of the view. */
  function firstInView(places: CaretPlaces): number {
    const view = frame.current?.getBoundingClientRect();
    const runs = [...(body.current?.querySelectorAll('[data-chosen] [data-start], [data-start]') ?? [])];
    const seen = runs.filter((run) => {
      const { top, bottom } = run.getBoundingClientRect();
      return view !== undefined && bottom > view.top && top < view.bottom;
    });
    const first = seen.find((run) => run.closest('[data-chosen]')) ?? seen[0] ?? runs[0];
    return (first && places.offsetOf(first, 0)) ?? 0;
  }

  function draw(places: CaretPlaces, focus: CaretStop): CaretBox | null {
    const box = places.boxAt(focus.at, focus.above);
    const origin = frame.current?.getBoundingClientRect();
    if (!box || !origin || !frame.current) {
      setPlace(null);
      return null;
    }
    const { scrollTop, scrollLeft } = frame.current;
    const left = box.x - origin.left + scrollLeft;
    setPlace({ left, top: box.top - origin.top + scrollTop, height: box.bottom - box.top });
    return box;
  }

  function bringIntoView(places: CaretPlaces, { at, above }: CaretStop) {
    const scroller = frame.current;
    const box = places.boxAt(at, above);
    if (!box || !scroller) return;
    const view = scroller.getBoundingClientRect();
    const [over, under] = [view.top + margin - box.top, box.bottom + margin - view.bottom];
    if (over > 0) scroller.scrollBy({ top: -over });
    else if (under > 0) scroller.scrollBy({ top: under });
  }

  function put(places: CaretPlaces, anchor: number, focus: CaretStop) {
    const [from, to] = [places.pointOf(anchor), places.pointOf(focus.at)];
    if (!from || !to) return;
    kept.current = { anchor, focus };
    document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
    bringIntoView(places, focus);
    draw(places, focus);
  }

  function now(places: CaretPlaces): { anchor: number; focus: CaretStop } {
    const browser = selected(places);
    const ours = kept.current;
    if (browser && (browser.anchor !== ours?.anchor || browser.focus !== ours.focus.at)) {
      return { anchor: browser.anchor, focus: { at: browser.focus, above: false } };
    }
    if (ours) return ours;
    const at = firstInView(places);
    return { anchor: at, focus: { at, above: false } };
  }

  function stepped(places: CaretPlaces, from: CaretStop, step: CaretStep): CaretStop {
    if (step.unit === 'line edge') return lineEdge(all, places.boxAt, from, step.by);
    if (step.unit !== 'line') {
      return { at: movedCaret(all, from.at, { unit: step.unit, by: step.by }, language), above: false };
    }
    column.current ??= places.boxAt(from.at, from.above)?.x ?? 0;
    return lineStop(all, places.boxAt, from, step.by, column.current);
  }

  function move(places: CaretPlaces, step: CaretStep) {
    const { anchor, focus } = now(places);
    if (step.unit !== 'line') column.current = null;
    // An arrow without Shift leaves a selection at the end it points to.
    const across = step.unit === 'character' && !step.extends && anchor !== focus.at;
    const edge = step.by > 0 ? Math.max(anchor, focus.at) : Math.min(anchor, focus.at);
    const next = across ? { at: edge, above: false } : stepped(places, focus, step);
    const start = step.extends ? anchor : next.at;
    put(places, start, next);
    const line = {
      from: lineEdge(all, places.boxAt, next, -1).at,
      to: lineEdge(all, places.boxAt, next, 1).at,
    };
    say(saidOf(text.text, { anchor: start, focus: next.at, before: focus.at, unit: step.unit, line }));
  }

  function record() {
    const ends = kept.current;
    if (!ends || !onRecord) return;
    const { anchor, focus } = ends;
    const [start, end] = [Math.min(anchor, focus.at), Math.max(anchor, focus.at)];
    const made = createAnchor(text, text.toCodePoint(start), text.toCodePoint(end));
    if (!made.ok) {
      say('Nothing is selected. Hold Shift with the arrows.');
      return;
    }
    onRecord({ start: made.value.start, end: made.value.end });
  }

  function enter() {
    if (!body.current || !frame.current) return;
    setOn(true);
    frame.current.focus({ preventScroll: true });
    const places = caretPlaces(body.current, text);
    const { anchor, focus } = now(places);
    put(places, anchor, focus);
    say(howTo);
  }

  function leave() {
    setOn(false);
    document.getSelection()?.removeAllRanges();
    say('Caret left.');
  }

  const redraw = useEffectEvent(() => {
    if (body.current && kept.current) draw(caretPlaces(body.current, text), kept.current.focus);
  });
  useEffect(() => {
    if (!on || !body.current) return;
    const watch = new ResizeObserver(() => redraw());
    watch.observe(body.current);
    return () => watch.disconnect();
  }, [on, body]);

  function press(event: KeyboardEvent) {
    // What stands in the article and is pressed by itself has keys of its own.
    if (event.target !== frame.current || event.defaultPrevented || !body.current) return;
    const begins = event.key === 'Enter' || (event.shiftKey && event.key.startsWith('Arrow'));
    if (!on && !begins) return;
    if (event.key === 'Escape' || event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') leave();
      else if (on) record();
      else enter();
      return;
    }
    const places = caretPlaces(body.current, text);
    const step = stepOfPress(event, {
      rightToLeft: places.isRightToLeft(now(places).focus.at),
      apple: /Mac|iPhone|iPad/.test(navigator.userAgent),
    });
    if (!step) return;
    event.preventDefault();
    setOn(true);
    move(places, step);
  }

  return {
    on,
    place,
    toggle: () => (on && document.activeElement === frame.current ? leave() : enter()),
    press,
  };
}
