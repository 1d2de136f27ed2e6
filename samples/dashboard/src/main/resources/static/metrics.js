// The client's metrics, as Prometheus reads them, in two tables.

import {byId, element, keep, setText} from './dom.js';

const EVERY = 2000;
const SAMPLE = /^agora_client_(calls|attempts)_seconds_(count|sum|max)\{(.*)\} (\S+)$/gm;
const LABEL = /(\w+)="((?:[^"\\]|\\.)*)"/g;
const NUMBER = new Intl.NumberFormat('en');

/** The rows of a table: the samples of a name, those with the same labels added up. */
function rows(text, name, label) {
  const found = new Map();
  for (const [, of, part, list, number] of text.matchAll(SAMPLE)) {
    if (of === name) {
      const labels = Object.fromEntries([...list.matchAll(LABEL)].map(([, key, value]) => [key, value]));
      const key = `${labels[label]} ${labels.outcome} ${labels.status}`;
      const row = found.get(key) ?? {key, name: labels[label], ...labels, count: 0, sum: 0, max: 0};
      row[part] = part === 'max' ? Math.max(row.max, Number(number)) : row[part] + Number(number);
      found.set(key, row);
    }
  }
  return [...found.values()].sort((one, other) => one.key.localeCompare(other.key));
}

function show(table, found) {
  keep(byId(table), found, {
    key: row => row.key,
    create: row => element('tr', {},
      element('th', {scope: 'row'}, row.name), element('td', {}, row.outcome), element('td', {}, row.status),
      element('td'), element('td'), element('td')),
    update: (line, row) => {
      line.dataset.state = row.outcome === 'success' ? 'good' : 'bad';
      [NUMBER.format(row.count), milliseconds(row.sum / row.count), milliseconds(row.max)]
        .forEach((text, at) => setText(line.children[3 + at], text));
    },
  });
}

const milliseconds = seconds => `${(1000 * seconds).toFixed(1)} ms`;

async function look() {
  const problem = byId('problem');
  try {
    const response = await fetch('/actuator/prometheus');
    if (!response.ok) {
      throw new Error(`HTTP ${response.status}`);
    }
    const text = await response.text();
    show('calls', rows(text, 'calls', 'operation'));
    show('attempts', rows(text, 'attempts', 'host'));
    problem.hidden = true;
  } catch (failure) {
    problem.replaceChildren(element('strong', {}, 'No metrics'), element('p', {}, failure.message));
    problem.hidden = false;
  }
  setTimeout(look, EVERY);
}

look();
