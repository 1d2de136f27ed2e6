// The server's events, taken no faster than they are shown: each event that was drawn is granted
// to the server again. A page that stands still, or lies in the background, grants nothing, and
// the server then asks Agora for nothing on its behalf. Without news the server beats, so that
// silence means that it is lost.

const LONGEST_WAIT = 4000;
const PATIENCE = 10000;
const LOOKS_PER_BEAT = 3;
const LOOKS_IN_SILENCE = 8;

/** Follows the server for ever; `parts` are the receivers of news by the name of their event. */
export function follow(parts, {onState}) {
  let current = null;
  let timer = null;
  let wait = 500;

  function connect() {
    clearTimeout(timer);
    leave();
    const stream = open(parts, {
      onLive: () => {
        wait = 500;
        onState('live');
      },
      onLost: () => stream === current && lost(),
    });
    current = stream;
  }

  function leave() {
    current?.close();
    current = null;
  }

  function lost() {
    leave();
    onState('lost');
    timer = setTimeout(connect, wait);
    wait = Math.min(LONGEST_WAIT, wait * 2);
  }

  addEventListener('online', connect);
  addEventListener('pagehide', leave);
  addEventListener('pageshow', event => event.persisted && connect());
  connect();
  return {connect};
}

/** One connection. It is lost when it breaks, when it is silent, and when a grant is not taken. */
function open(parts, {onLive, onLost}) {
  const source = new EventSource('/api/events');
  let name = null;
  let batch = 1;
  let news = [];
  let shown = 0;
  let granting = false;
  let frame = null;
  // The greeting comes at once or never.
  let watch = setInterval(look, PATIENCE / LOOKS_IN_SILENCE);
  let silent = 0;

  source.onerror = onLost;
  listen('hello', event => greet(JSON.parse(event.data)));
  listen('beat', () => {});
  Object.keys(parts).forEach(part => listen(part, event => receive(part, event)));

  function listen(event, take) {
    source.addEventListener(event, told => {
      silent = 0;
      take(told);
    });
  }

  function greet(hello) {
    name = hello.stream;
    batch = hello.window / 4;
    clearInterval(watch);
    watch = setInterval(look, hello.beat / LOOKS_PER_BEAT);
    onLive();
  }

  // Looks are counted, not time: a page that stood still has not listened meanwhile.
  function look() {
    silent += 1;
    if (silent >= LOOKS_IN_SILENCE) {
      onLost();
    }
  }

  function receive(part, event) {
    news.push([part, JSON.parse(event.data)]);
    frame ??= requestAnimationFrame(draw);
  }

  function draw() {
    frame = null;
    const drawn = news;
    news = [];
    drawn.forEach(show);
    shown += drawn.length;
    grant();
  }

  // What cannot be drawn was received all the same, and the rest goes on.
  function show([part, told]) {
    try {
      parts[part](told);
    } catch (failure) {
      reportError(failure);
    }
  }

  async function grant() {
    if (granting || shown < batch) {
      return;
    }
    granting = true;
    const events = shown;
    if (await granted(events)) {
      granting = false;
      shown -= events;
      grant();
    } else {
      onLost();
    }
  }

  async function granted(events) {
    try {
      const answer = await fetch(`/api/events/${name}/demand`, {
        method: 'POST',
        headers: {'Content-Type': 'application/json'},
        body: JSON.stringify({shown: events}),
        signal: AbortSignal.timeout(PATIENCE),
      });
      return answer.ok;
    } catch {
      return false;
    }
  }

  function close() {
    source.close();
    clearInterval(watch);
    cancelAnimationFrame(frame);
  }

  return {close};
}
