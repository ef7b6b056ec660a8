// Runs in a page that holds sheets in frames of one width each; writes what it finds into the page.
"use strict";

const CONTRAST = 4.5;  // WCAG 2.2, 1.4.3
const SMALLEST = 11;   // pixels
const SCROLLERS = ".wide, pre, .contents";

function rgba(colour) {
  const parts = colour.match(/[\d.]+/g).map(Number);
  return { red: parts[0], green: parts[1], blue: parts[2], alpha: parts[3] ?? 1 };
}

function over(front, back) {
  const mix = (channel) => front[channel] * front.alpha + back[channel] * (1 - front.alpha);
  return { red: mix("red"), green: mix("green"), blue: mix("blue"), alpha: 1 };
}

function luminance({ red, green, blue }) {
  const linear = [red, green, blue].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}

function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function paperBehind(element, view) {
  const layers = [];
  for (let at = element; at; at = at.parentElement) {
    layers.push(rgba(view.getComputedStyle(at).backgroundColor));
    if (layers.at(-1).alpha === 1) break;
  }
  const white = { red: 255, green: 255, blue: 255, alpha: 1 };
  return layers.reduceRight((back, front) => over(front, back), white);
}

function textElements(page) {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const found = new Set();
  while (walker.nextNode()) {
    if (walker.currentNode.data.trim()) found.add(walker.currentNode.parentElement);
  }
  return [...found].filter((element) => element.getClientRects().length > 0);
}

function name(element) {
  const words = element.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
  const kind = element.getAttribute("class");
  return `${element.localName}${kind ? "." + kind : ""} "${words}"`;
}

function size(element, view) {
  const written = parseFloat(view.getComputedStyle(element).fontSize);
  const drawing = element.ownerSVGElement;
  return drawing ? written * drawing.getScreenCTM().a : written;
}

function pale(page, view) {
  return textElements(page).flatMap((element) => {
    const style = view.getComputedStyle(element);
    const ink = rgba(element.ownerSVGElement ? style.fill : style.color);
    const paper = paperBehind(element, view);
    const found = contrast(over(ink, paper), paper);
    return found < CONTRAST ? [`${name(element)} ${found.toFixed(2)}`] : [];
  });
}

function tiny(page, view) {
  return textElements(page)
    .filter((element) => size(element, view) < SMALLEST)
    .map((element) => `${name(element)} ${size(element, view).toFixed(1)} px`);
}

// Text that leaves its box, and boxes that leave the page; what scrolls in a box of its own may.
function spilt(page, view) {
  return [...page.body.querySelectorAll("*")].flatMap((element) => {
    if (element.closest(SCROLLERS) || element.closest("svg, .skip")) return [];
    const box = element.getBoundingClientRect();
    const outside = box.width > 0 && (box.left < -1 || box.right > view.innerWidth + 1);
    const inside = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
    return outside || inside ? [name(element)] : [];
  });
}

function skippedRanks(page) {
  const headings = [...page.querySelectorAll("h1, h2, h3, h4, h5, h6")];
  const rank = (heading) => Number(heading.localName[1]);
  return headings
    .filter((heading, i) => rank(heading) > (i ? rank(headings[i - 1]) : 0) + 1)
    .map(name);
}

function deadLinks(page) {
  return [...page.querySelectorAll('a[href^="#"]')]
    .filter((link) => !page.getElementById(link.getAttribute("href").slice(1)))
    .map((link) => link.outerHTML);
}

function repeatedIds(page) {
  const ids = [...page.querySelectorAll("[id]")].map((element) => element.id);
  return ids.filter((id, i) => ids.indexOf(id) !== i);
}

function unmarkedWhenFocused(page, view) {
  return [...page.querySelectorAll("a, summary, [tabindex='0']")].filter((element) => {
    element.focus({ focusVisible: true, preventScroll: true });
    return parseFloat(view.getComputedStyle(element).outlineWidth) < 2;
  }).map(name);
}

function measure(frame) {
  const view = frame.contentWindow;
  const page = frame.contentDocument;
  return {
    sheet: frame.dataset.sheet,
    width: view.innerWidth,
    dark: view.matchMedia("(prefers-color-scheme: dark)").matches,
    pageWidth: page.scrollingElement.scrollWidth,
    requests: view.performance.getEntriesByType("resource").map((entry) => entry.name),
    pale: pale(page, view),
    tiny: tiny(page, view),
    spilt: spilt(page, view),
    skippedRanks: skippedRanks(page),
    deadLinks: deadLinks(page),
    repeatedIds: repeatedIds(page),
    unmarked: unmarkedWhenFocused(page, view),
  };
}

addEventListener("load", async () => {
  const frames = [...document.querySelectorAll("iframe")];
  await Promise.all(frames.map((frame) => frame.contentDocument.fonts.ready));
  const found = frames.map(measure);
  frames.forEach((frame) => frame.remove());
  const result = document.createElement("pre");
  result.id = "result";
  result.textContent = JSON.stringify(found);
  document.body.append(result);
});
