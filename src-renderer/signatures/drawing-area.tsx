import { Button } from '@mantine/core';
import { type PointerEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  BOX,
  type Drawing,
  MOST_POINTS,
  type Point,
  pointsOf,
  svgPath,
} from '../../src-shared/signatures/drawing.ts';
import classes from './drawing.module.css';

/** Ink closer than this to the last point adds nothing that the eye sees, in units of the box. */
const STEP = 2;

/**
 * A box to sign in with mouse, pen or finger. It has no way by keyboard of its own: who cannot draw
 * types the name (WCAG 2.1.1).
 */
export function DrawingArea({
  name,
  value,
  onChange,
}: {
  /** Who signs. */
  name: string;
  value: Drawing;
  onChange: (drawing: Drawing) => void;
}) {
  const { t } = useTranslation();
  const [stroke, setStroke] = useState<Point[]>([]);
  // Several moves may arrive before one is on the screen.
  const latest = useRef<Point[]>([]);

  function extend(points: Point[]): void {
    const room = MOST_POINTS - pointsOf(value);
    for (const point of points) {
      const last = latest.current.at(-1);
      const isNear = last && Math.hypot(point[0] - last[0], point[1] - last[1]) < STEP;
      if (!isNear && latest.current.length < room) latest.current = [...latest.current, point];
    }
    setStroke(latest.current);
  }

  function begin(event: PointerEvent<SVGSVGElement>): void {
    if (event.button !== 0 || !event.isPrimary) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    latest.current = [];
    extend([pointAt(event.currentTarget, event)]);
  }

  function go(event: PointerEvent<SVGSVGElement>): void {
    if (latest.current.length === 0 || !event.isPrimary) return;
    const moves = event.nativeEvent.getCoalescedEvents();
    const box = event.currentTarget;
    extend((moves.length > 0 ? moves : [event]).map((one) => pointAt(box, one)));
  }

  function end(): void {
    if (latest.current.length > 0) onChange([...value, latest.current]);
    latest.current = [];
    setStroke([]);
  }

  const all = stroke.length > 0 ? [...value, stroke] : value;
  return (
    <div className={classes.area}>
      <div className={classes.head}>
        <span className={classes.label}>{t('signatures:draw.area', { name })}</span>
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={value.length === 0}
          onClick={() => onChange([])}
        >
          {t('signatures:draw.clear')}
        </Button>
      </div>
      <svg
        className={classes.box}
        viewBox={`0 0 ${BOX.width} ${BOX.height}`}
        role="img"
        aria-label={t(value.length === 0 ? 'signatures:draw.empty' : 'signatures:draw.drawn', {
          name,
        })}
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <path d="M30 152H570" className={classes.line} />
        <path d={svgPath(all)} className={classes.ink} />
      </svg>
      <p className={classes.hint}>{t('signatures:draw.hint')}</p>
    </div>
  );
}

/** A signature as it was drawn. */
export function DrawnSignature({ name, drawing }: { name: string; drawing: Drawing }) {
  const { t } = useTranslation();
  return (
    <svg
      className={classes.shown}
      viewBox={`0 0 ${BOX.width} ${BOX.height}`}
      role="img"
      aria-label={t('signatures:draw.drawn', { name })}
    >
      <path d={svgPath(drawing)} className={classes.ink} />
    </svg>
  );
}

function pointAt(
  box: SVGSVGElement,
  { clientX, clientY }: { clientX: number; clientY: number },
): Point {
  const { left, top, width, height } = box.getBoundingClientRect();
  const along = (part: number, most: number) =>
    Math.min(most, Math.max(0, Math.round(part * most)));
  return [along((clientX - left) / width, BOX.width), along((clientY - top) / height, BOX.height)];
}
