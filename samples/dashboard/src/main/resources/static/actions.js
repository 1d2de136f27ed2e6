// What the buttons do, and what people are told of it.

import {byId, element} from './dom.js';

const LONGEST_SHOWN = 8000;
const MOST_GOOD = 3;

/** Carries out an action; tells how it went; gives the answer, or null if it failed. */
export async function act(method, path, body, success) {
  try {
    const response = await fetch(path, {
      method,
      headers: {'Content-Type': 'application/json'},
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    const answer = text ? JSON.parse(text) : {};
    if (!response.ok) {
      tell('bad', answer.type ?? `HTTP ${response.status}`,
        answer.message ?? answer.error ?? '', answer.advice);
      return null;
    }
    tell('good', success(answer));
    return answer;
  } catch (failure) {
    tell('bad', 'The server cannot be reached', failure.message, 'Try again when it is back.');
    return null;
  }
}

/** Does what a button does, and nothing more until that is done. The button keeps the focus. */
export async function pressed(button, action) {
  if (button.dataset.busy) {
    return;
  }
  button.dataset.busy = 'true';
  button.ariaDisabled = 'true';
  try {
    await action();
  } finally {
    delete button.dataset.busy;
    button.ariaDisabled = null;
  }
}

function tell(kind, title, text = '', advice = '') {
  const close = element('button', {type: 'button', className: 'plain', ariaLabel: 'Dismiss'}, '×');
  const message = element('div', {className: `message ${kind}`},
    element('div', {}, element('strong', {}, title), element('p', {}, text),
      element('p', {className: 'muted'}, advice ?? '')),
    close);
  close.onclick = () => message.remove();
  const all = byId('messages');
  all.append(message);
  // What went wrong stays until it was read.
  if (kind === 'good') {
    setTimeout(() => message.remove(), LONGEST_SHOWN);
    [...all.querySelectorAll('.good')].slice(0, -MOST_GOOD).forEach(old => old.remove());
  }
}

addEventListener('keydown', event => {
  if (event.key === 'Escape' && !document.querySelector('dialog[open]')) {
    byId('messages').replaceChildren();
  }
});

/** Shows or takes away a part's failure, with the library's own words and what to do. */
export function showProblem(part, problem) {
  const place = byId(part).querySelector('.problem');
  place.hidden = !problem;
  if (problem) {
    place.replaceChildren(
      element('strong', {}, problem.type), element('p', {}, problem.message),
      element('p', {className: 'advice'}, problem.advice));
  } else {
    place.replaceChildren();
  }
}
