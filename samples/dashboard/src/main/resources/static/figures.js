// The figures at the top, some with a line of what they were.

import {byId, setText} from './dom.js';

const POINTS = 60;
const lines = new Map();

export function figure(name, value) {
  setText(byId(`figure-${name}`), String(value));
}

/** Adds a point to a figure's line. */
export function spark(name, value) {
  const points = lines.get(name) ?? Array(POINTS).fill(value);
  points.push(value);
  points.shift();
  lines.set(name, points);
  const low = Math.min(...points);
  const span = Math.max(...points) - low || 1;
  const step = 120 / (POINTS - 1);
  const path = points
    .map((point, at) => `${at * step} ${29 - 26 * (point - low) / span}`)
    .join(' L');
  byId(`spark-${name}`).firstElementChild.setAttribute('d', `M${path}`);
}
