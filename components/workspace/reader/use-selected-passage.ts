'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import type { RefObject } from 'react';
import type { IndexedText } from '#lib/domain/text/code-points.ts';
import { passageOfPieces, type Passage, type SelectedPiece } from '#components/workspace/store/passage.ts';

export interface SelectedPassage extends Passage {
  /**
   * Right below its last line, but in view, and at its end: in pixels within `frame`, its scrolled-away part included.
   * `within` is how wide `frame` is.
   */
  place: { top: number; x: number; within: number };
}

const gap = 8;
const toolbarHeight = 56;

/** The stretches of article text within a selection; numbers and other furniture carry no `data-start`. */
function piecesOf(range: Range, body: HTMLElement): SelectedPiece[] {
  const pieces: SelectedPiece[] = [];
  for (const element of body.querySelectorAll<HTMLElement>('[data-start]')) {
    const node = element.firstChild;
    if (!(node instanceof Text) || !range.intersectsNode(node)) continue;
    pieces.push({
      start: Number(element.dataset['start']),
      text: node.data,
      from: range.startContainer === node ? range.startOffset : 0,
      to: range.endContainer === node ? range.endOffset : node.length,
    });
  }
  return pieces;
}

function readSelection(text: IndexedText, body: HTMLElement, frame: HTMLElement): SelectedPassage | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(body)) return null;
  const passage = passageOfPieces(text, piecesOf(range, body));
  if (!passage) return null;
  const box = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  const origin = frame.getBoundingClientRect();
  const below = box.bottom - origin.top + gap;
  const top = Math.max(0, Math.min(below, frame.clientHeight - toolbarHeight)) + frame.scrollTop;
  return { ...passage, place: { top, x: box.right - origin.left, within: frame.clientWidth } };
}

interface Selecting {
  /** To be shown: settles a moment after the selection did, and waits while a pointer draws. */
  selected: SelectedPassage | null;
  /** To be acted on: what is selected at this moment. */
  selectedNow: () => SelectedPassage | null;
}

/** The passage a person has selected within `body`, by pointer, touch or keyboard. */
export function useSelectedPassage(
  text: IndexedText,
  body: RefObject<HTMLElement | null>,
  frame: RefObject<HTMLElement | null>,
): Selecting {
  const [selected, setSelected] = useState<SelectedPassage | null>(null);
  const selectedNow = () =>
    body.current && frame.current ? readSelection(text, body.current, frame.current) : null;
  const read = useEffectEvent(() => setSelected(selectedNow()));
  /** In the article, but not on the bar itself: where the bar would be in the way of what is drawn next. */
  const isDrawnAt = useEffectEvent(
    (target: EventTarget | null) =>
      target instanceof Element && frame.current?.contains(target) && !target.closest('[role="toolbar"]'),
  );

  useEffect(() => {
    let drawing = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => read(), 60);
    };
    const changed = () => {
      if (!drawing) soon();
    };
    const pressed = (event: PointerEvent) => {
      drawing = event.pointerType === 'mouse';
      if (!drawing) return;
      // What was still to be read would be half of what is being drawn.
      clearTimeout(timer);
      if (isDrawnAt(event.target)) setSelected(null);
    };
    const released = () => {
      drawing = false;
      soon();
    };
    // Something may have been selected before the page came alive.
    soon();
    document.addEventListener('selectionchange', changed);
    document.addEventListener('pointerdown', pressed);
    document.addEventListener('pointerup', released);
    document.addEventListener('pointercancel', released);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', changed);
      document.removeEventListener('pointerdown', pressed);
      document.removeEventListener('pointerup', released);
      document.removeEventListener('pointercancel', released);
    };
  }, []);
  return { selected, selectedNow };
}
