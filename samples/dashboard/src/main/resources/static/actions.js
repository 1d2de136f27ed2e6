// What the buttons do, and what people are told of it.

import {byId, element} from './dom.js';

const LONGEST_SHOWN = 8000;

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

/** Disables a button while its action is under way. */
export async function pressed(button, action) {
  button.disabled = true;
  try {
    await action();
  } finally {
    button.disabled = false;
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
  while (all.children.length > 3) {
    all.firstElementChild.remove();
  }
  setTimeout(() => message.remove(), LONGEST_SHOWN);
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
