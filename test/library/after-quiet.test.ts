import { expect, onTestFinished, test, vi } from 'vitest';
import { afterQuiet } from '../../src/library/after-quiet.ts';

function counted() {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const run = vi.fn();
  return { run, ...afterQuiet(run, { quiet: 300, most: 3000 }) };
}

test('several calls are one, when it is quiet again', () => {
  const { run, call } = counted();
  for (let i = 0; i < 3; i++) {
    call();
    vi.advanceTimersByTime(200);
  }
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(300);
  expect(run).toHaveBeenCalledTimes(1);
});

test('calls without an end are not waited for', () => {
  const { run, call } = counted();
  for (let i = 0; i < 100; i++) {
    call();
    vi.advanceTimersByTime(100);
  }
  expect(run).toHaveBeenCalledTimes(3);
});

test('nothing runs after the stop', () => {
  const { run, call, stop } = counted();
  call();
  stop();
  vi.advanceTimersByTime(5000);
  expect(run).not.toHaveBeenCalled();
});
