// The shorter lists: recordings, conversions, events, quotas, hosts.

import {act, pressed} from './actions.js';
import {byId, element, keep, setText} from './dom.js';
import {figure, spark} from './figures.js';

const EVENTS_SHOWN = 60;
const NUMBER = new Intl.NumberFormat('en');

export function recordings(now) {
  figure('recordings', now.filter(recording => recording.running).length);
  keep(byId('recording-list'), now, {
    key: recording => recording.sid,
    create: recordingRow,
    update: (row, recording) => {
      row.dataset.state = recording.state;
      row.dataset.since = recording.running ? recording.startedAt : '';
      setText(row.querySelector('.state'), state(recording));
      const stop = row.querySelector('button');
      stop.hidden = !recording.running;
    },
  });
  tick();
}

function state(recording) {
  const files = recording.files === 1 ? '1 file' : `${recording.files} files`;
  return recording.files ? `${recording.state}, ${files}` : recording.state;
}

function recordingRow(recording) {
  const stop = element('button', {type: 'button', ariaLabel: `Stop the recording of ${recording.channel}`},
    'Stop');
  stop.onclick = () => pressed(stop, () => act('DELETE', `/api/recordings/${recording.sid}`, undefined,
    () => `Recording of ${recording.channel} stopped`));
  return element('li', {className: 'row recording'},
    element('i', {className: 'dot'}),
    element('div', {className: 'grow'}, element('strong', {}, recording.channel),
      element('p', {className: 'muted state'})),
    element('span', {className: 'time'}), stop);
}

function tick() {
  for (const row of byId('recording-list').children) {
    const seconds = row.dataset.since ? Math.max(0, Math.floor((Date.now() - Date.parse(row.dataset.since)) / 1000)) : null;
    const clock = seconds === null ? ''
      : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    setText(row.querySelector('.time'), clock);
  }
}

setInterval(tick, 1000);

export function conversions(now) {
  figure('conversions', now.filter(conversion => !conversion.ended).length);
  keep(byId('conversion-list'), now, {
    key: conversion => conversion.id,
    create: conversion => element('li', {className: 'row conversion'},
      element('div', {className: 'grow'},
        element('p', {className: 'apart'}, element('strong', {}, conversion.file),
          element('span', {className: 'muted'})),
        element('progress', {max: 100, ariaLabel: `Conversion of ${conversion.file}`}),
        element('p', {className: 'failure'}))),
    update: (row, conversion) => {
      const failed = conversion.failure !== null;
      row.dataset.state = failed ? 'failed' : conversion.ended ? 'done' : 'going';
      row.querySelector('progress').value = conversion.percentage;
      setText(row.querySelector('.apart .muted'), failed ? 'Failed'
        : conversion.status === 'Converting' ? `${Math.round(conversion.percentage)} %`
        : conversion.status);
      setText(row.querySelector('.failure'), conversion.failure ?? '');
    },
  });
}

const time = new Intl.DateTimeFormat('en-GB', {hour: '2-digit', minute: '2-digit', second: '2-digit'});
const MARKS = {login: '●', logout: '○', join: '→', leave: '←', note: '◆'};
const WORDS = {login: 'online', logout: 'offline', join: 'joined', leave: 'left', note: ''};
let lastEvent = 0;

export function events(now) {
  const list = byId('event-list');
  for (const entry of now) {
    // A server that has started anew counts anew.
    if (entry.number <= lastEvent && entry === now[0]) {
      list.replaceChildren();
    }
    lastEvent = entry.number;
    list.prepend(element('li', {className: `event ${entry.kind}`},
      element('span', {className: 'mark', ariaHidden: 'true'}, MARKS[entry.kind] ?? '·'),
      element('span', {className: 'grow'}, sentence(entry)),
      element('time', {dateTime: entry.at}, time.format(new Date(entry.at)))));
  }
  while (list.children.length > EVENTS_SHOWN) {
    list.lastElementChild.remove();
  }
}

function sentence(entry) {
  const word = WORDS[entry.kind] ?? entry.kind;
  const [who, where] = entry.text.split(' in ');
  return entry.kind === 'note' ? entry.text : where ? `${who} ${word} ${where}` : `${who} is ${word}`;
}

export function quotas(now) {
  keep(byId('quota-list'), now, {
    key: quota => `${quota.group} ${quota.scope}`,
    create: quota => element('li', {className: 'row quota'},
      element('div', {className: 'grow'},
        element('p', {className: 'apart'}, groupName(quota.group),
          element('span', {className: 'muted'})),
        bar(`Quota ${quota.group}`))),
    update: (row, quota) => {
      const share = quota.used / quota.permits;
      row.dataset.state = quota.waiting || share >= 1 ? 'full' : share >= 0.7 ? 'high' : 'low';
      const per = quota.seconds === 1 ? 's' : `${quota.seconds} s`;
      const waits = quota.waiting ? `, ${quota.waiting} wait` : '';
      setText(row.querySelector('.muted'), `${quota.used} of ${quota.permits}/${per}${waits}`);
      level(row.querySelector('[role="meter"]'), quota.used, quota.permits);
    },
  });
}

/** A long name may be broken after its product. */
function groupName(group) {
  const [product, ...verb] = group.split('.');
  return verb.length
    ? element('span', {}, `${product}.`, element('wbr'), verb.join('.'))
    : element('span', {}, group);
}

function bar(label) {
  const made = element('div', {className: 'level', role: 'meter', ariaLabel: label}, element('i'));
  made.setAttribute('aria-valuemin', '0');
  return made;
}

function level(meter, value, most) {
  meter.setAttribute('aria-valuenow', String(value));
  meter.setAttribute('aria-valuemax', String(most));
  meter.firstElementChild.style.width = `${Math.min(100, 100 * value / most)}%`;
}

const ROLES = {primary: 'primary', alternate: 'alternate', adjacent: 'adjacent region', own: 'its own'};
let answered = null;

export function hosts(now) {
  setText(byId('serving'), now.serving ?? 'nobody yet');
  setText(byId('region'), `called from ${now.region.toLowerCase().replace('_', ' ')}`);
  rate(now.hosts.reduce((sum, host) => sum + host.answered, 0));
  keep(byId('host-list'), now.hosts, {
    key: host => host.name,
    create: host => element('li', {className: 'row host'},
      element('i', {className: 'dot'}),
      element('div', {className: 'grow'}, element('strong', {}, host.name),
        element('p', {className: 'muted'})),
      element('span', {className: 'badge'}, 'serves')),
    update: (row, host) => {
      row.dataset.state = host.healthy ? 'good' : 'bad';
      row.querySelector('.badge').hidden = host.name !== now.serving;
      const failures = host.failed ? `, ${NUMBER.format(host.failed)} failed` : '';
      const last = host.healthy ? '' : `, last: ${host.outcome}`;
      setText(row.querySelector('.muted'),
        `${ROLES[host.role]} · ${NUMBER.format(host.answered)} answered${failures}${last}`);
    },
  });
}

/** How many calls were answered a second since the last look. */
function rate(total) {
  const now = performance.now();
  if (answered && total >= answered.total && now - answered.at > 200) {
    const perSecond = 1000 * (total - answered.total) / (now - answered.at);
    figure('calls', perSecond.toFixed(1));
    spark('calls', perSecond);
  }
  answered = {total, at: now};
}
