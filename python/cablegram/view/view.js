"use strict";
// The page of a cable: what a click, the pointer and the keys do.
{
  const { nodes, meanings } = JSON.parse(document.getElementById("data").textContent);
  const text = document.getElementById("text");
  const tree = document.getElementById("tree");
  const label = document.getElementById("label");
  const filter = document.getElementById("filter");
  const keys = document.getElementById("keys");

  // The number of a node is its place in these lists; that of a piece of text, in this one.
  const rows = nodes.map((_, number) => document.getElementById(`n${number}`));
  const pieces = [...text.querySelectorAll("[data-tile]")];
  const numberOf = new Map(rows.map((row, number) => [row, number]));
  const pieceNumber = new Map(pieces.map((piece, number) => [piece, number]));
  const isDiagnostic = (number) => nodes[number].type === "Diagnostic";
  const diagnostics = nodes.map((_, number) => number).filter(isDiagnostic);

  // A key that is not ours: with control, command or alt; but on many keyboards AltGr makes brackets.
  const isChord = (event) =>
    (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState("AltGraph");

  let selected = null;

  // --- Which node, which pieces ---

  const parentOf = (number) => {
    const row = rows[number].parentElement.closest("[role=treeitem]");
    return row ? numberOf.get(row) : null;
  };

  // The ranges of pieces that a node stands on: its own; else those of all below it; else that of what it is part of.
  const rangesOf = (number) => {
    if (nodes[number].pieces) return [nodes[number].pieces];
    const below = [...rows[number].querySelectorAll("[role=treeitem]")].map((row) => nodes[numberOf.get(row)].pieces);
    const ranges = below.filter(Boolean);
    if (ranges.length) return ranges;
    const parent = parentOf(number);
    return parent !== null && nodes[parent].pieces ? [nodes[parent].pieces] : [];
  };

  const piecesOf = (number) => rangesOf(number).flatMap(([first, last]) => pieces.slice(first, last));
  const flagOf = (number) => text.querySelector(`.flag[data-node="${number}"]`);

  const nodeOf = (element) => (element.dataset.node === undefined ? null : Number(element.dataset.node));

  const covers = (number, at) => {
    const range = nodes[number].pieces;
    return range !== undefined && at >= range[0] && at < range[1];
  };
  const diagnosticsAt = (piece) => diagnostics.filter((number) => covers(number, pieceNumber.get(piece)));

  // The nodes at a piece: the smallest first, of equals the deepest, then the first, as its own was chosen; and then
  // the diagnostics.
  const nodesAt = (piece) => {
    const size = (number) => nodes[number].bytes[1] - nodes[number].bytes[0];
    const depth = (number) => nodes[number].path.split(/[.[]/).length;
    const there = rows.map((_, number) => number).filter((number) => covers(number, pieceNumber.get(piece)));
    return there
      .filter((number) => !isDiagnostic(number))
      .sort((a, b) => size(a) - size(b) || depth(b) - depth(a) || a - b)
      .concat(diagnosticsAt(piece));
  };

  // --- Selecting and hovering ---

  const mark = (name, number, on) => {
    for (const piece of piecesOf(number)) piece.classList.toggle(name, on);
    flagOf(number)?.classList.toggle(name, on);
  };

  const show = (element) => {
    const box = element.getBoundingClientRect();
    const pane = (text.contains(element) ? text : tree).getBoundingClientRect();
    const high = Math.min(box.height, pane.height / 2);
    if (box.top < pane.top || box.top + high > pane.bottom) element.scrollIntoView({ block: "center" });
  };

  const showRow = (number) => {
    for (let at = parentOf(number); at !== null; at = parentOf(at)) setExpanded(rows[at], true);
    if (!rows[number].checkVisibility()) setFilter("");
    show(rows[number].firstElementChild);
  };

  const showText = (number) => {
    const [first] = flagOf(number) ? [flagOf(number)] : piecesOf(number);
    if (first) show(first);
  };

  const select = (number) => {
    if (selected !== null) {
      mark("selected", selected, false);
      rows[selected].setAttribute("aria-selected", "false");
    }
    selected = number;
    if (number !== null) {
      mark("selected", number, true);
      rows[number].setAttribute("aria-selected", "true");
      makeStop(rows[number]);
    }
    describe(number);
    remember(number);
  };

  // The address of the page leads to the value: page.html#body[3].
  const remember = (number) => {
    const hash = number === null ? "" : `#${nodes[number].path}`;
    try {
      history.replaceState(null, "", location.href.split("#")[0] + hash);
    } catch {
      /* in a frame */
    }
  };

  const placeOf = ({ place, bytes, characters }) => {
    const range = ([begin, end]) => `${begin}–${end}`;
    const counted = characters ? `, characters ${range(characters)}` : "";
    return `line ${place[0]}, column ${place[1]}; bytes ${range(bytes)}${counted}`;
  };

  const describe = (number) => {
    const status = (name, words) => (document.querySelector(`#status .${name}`).textContent = words);
    const node = number === null ? null : nodes[number];
    status("path", node ? node.path : "");
    status("type", node ? node.type : "");
    status("place", node?.bytes ? placeOf(node) : "");
    const borrowed = node && !node.pieces && piecesOf(number).length ? "No place of its own. " : "";
    status("meaning", node ? borrowed + meanings[node.meaning] : "");
  };

  let hovered = null;
  const hover = (number) => {
    if (number === hovered) return;
    if (hovered !== null) {
      mark("hovered", hovered, false);
      rows[hovered].firstElementChild.classList.remove("hovered");
    }
    hovered = number;
    if (number !== null) {
      mark("hovered", number, true);
      rows[number].firstElementChild.classList.add("hovered");
    }
  };

  // --- The text ---

  const words = (piece) => {
    const number = nodeOf(piece);
    const lines = [];
    if (piece.dataset.tile) lines.push(`${nodes[number].path} · ${piece.dataset.tile}`);
    for (const diagnostic of piece.dataset.tile ? diagnosticsAt(piece) : [number]) {
      lines.push(rows[diagnostic].querySelector(".row").lastElementChild.textContent);
    }
    return lines.join("\n");
  };

  // Above or below the line of the piece that is at the height y, or else the first that can be seen.
  const placeLabel = (piece, y = text.getBoundingClientRect().top) => {
    label.textContent = words(piece);
    label.hidden = false;
    const lines = [...piece.getClientRects()];
    const box = lines.find((line) => line.bottom >= y) ?? lines[0];
    const left = Math.min(box.left, innerWidth - label.offsetWidth - 8);
    const above = box.top - label.offsetHeight - 4;
    label.style.left = `${Math.max(8, left)}px`;
    label.style.top = `${above > 0 ? above : box.bottom + 4}px`;
  };

  text.addEventListener("pointerover", (event) => {
    const piece = event.target.closest("[data-node]");
    hover(piece ? nodeOf(piece) : null);
    if (piece) placeLabel(piece, event.clientY);
    else label.hidden = true;
  });
  const leave = () => {
    hover(null);
    label.hidden = true;
  };
  text.addEventListener("pointerleave", leave);
  text.addEventListener("scroll", () => (label.hidden = true));

  // The piece that was clicked, or that the keyboard is at.
  let current = null;
  const setCurrent = (piece) => {
    current?.classList.remove("current");
    current = piece;
    current?.classList.add("current");
  };

  // A second click on the same piece selects what stands around it.
  text.addEventListener("click", (event) => {
    const piece = event.target.closest("[data-node]");
    if (!piece || !getSelection().isCollapsed) return;
    const around = piece.dataset.tile ? nodesAt(piece) : [nodeOf(piece)];
    const again = piece === current ? around.indexOf(selected) + 1 : 0;
    setCurrent(piece);
    select(around[again % around.length]);
    showRow(selected);
  });

  const step = (direction) => {
    const named = [...text.querySelectorAll("[data-node]")].filter((piece) => piece.dataset.tile !== "separator");
    const known = current ?? (selected === null ? null : piecesOf(selected)[0]);
    const at = known ? named.indexOf(known) : -1;
    const next = at === -1 ? (direction > 0 ? 0 : named.length - 1) : at + direction;
    if (!named[next]) return;
    setCurrent(named[next]);
    select(nodeOf(current));
    showRow(selected);
    show(current);
    placeLabel(current);
  };

  text.addEventListener("keydown", (event) => {
    if (isChord(event)) return;
    if (event.key === "ArrowRight") step(1);
    else if (event.key === "ArrowLeft") step(-1);
    else if (event.key === "Enter" && selected !== null) focusRow(rows[selected]);
    else return;
    event.preventDefault();
  });
  text.addEventListener("blur", () => (label.hidden = true));

  // --- The tree, as the pattern of the ARIA guide has it ---

  const setExpanded = (row, open) => {
    if (row.hasAttribute("aria-expanded")) row.setAttribute("aria-expanded", String(open));
  };
  const isOpen = (row) => row.getAttribute("aria-expanded") === "true";

  for (const row of rows) {
    row.tabIndex = -1;
    row.setAttribute("aria-selected", "false");
  }

  // The one row that the tab key stops at.
  let stop = rows[0];
  const makeStop = (row) => {
    if (stop) stop.tabIndex = -1;
    stop = row;
    stop.tabIndex = 0;
  };
  const focusRow = (row) => {
    if (!row) return;
    select(numberOf.get(row));
    setCurrent(null);
    row.focus({ preventScroll: true });
    showRow(selected);
    showText(selected);
  };

  tree.addEventListener("click", (event) => {
    const line = event.target.closest(".row");
    if (!line) return;
    const row = line.parentElement;
    const arrow = event.clientX - line.getBoundingClientRect().left < 18;
    if (arrow || numberOf.get(row) === selected) setExpanded(row, !isOpen(row));
    if (!arrow) focusRow(row);
  });
  tree.addEventListener("pointerover", (event) => {
    const line = event.target.closest(".row");
    hover(line ? numberOf.get(line.parentElement) : null);
  });
  tree.addEventListener("pointerleave", leave);

  const visibleRows = () => rows.filter((row) => row.checkVisibility());
  const beside = (row, direction) => {
    const visible = visibleRows();
    return visible[visible.indexOf(row) + direction];
  };

  tree.addEventListener("keydown", (event) => {
    const row = event.target.closest("[role=treeitem]");
    if (!row || isChord(event)) return;
    const parent = row.parentElement.closest("[role=treeitem]");
    if (event.key === "ArrowDown") focusRow(beside(row, 1));
    else if (event.key === "ArrowUp") focusRow(beside(row, -1));
    else if (event.key === "ArrowRight" && isOpen(row)) focusRow(beside(row, 1));
    else if (event.key === "ArrowRight") setExpanded(row, true);
    else if (event.key === "ArrowLeft" && isOpen(row)) setExpanded(row, false);
    else if (event.key === "ArrowLeft") focusRow(parent);
    else if (event.key === "Home") focusRow(visibleRows()[0]);
    else if (event.key === "End") focusRow(visibleRows().at(-1));
    else if (event.key === "Enter" || event.key === " ") {
      text.focus({ preventScroll: true });
      setCurrent(piecesOf(numberOf.get(row))[0] ?? null);
      showText(numberOf.get(row));
    } else return;
    event.preventDefault();
  });

  const expandAll = (open) => {
    for (const row of rows) setExpanded(row, open);
  };
  document.getElementById("expand").addEventListener("click", () => expandAll(true));
  document.getElementById("collapse").addEventListener("click", () => expandAll(false));

  // Shows the rows that hold the words, with what they are part of and what they hold.
  const setFilter = (wanted) => {
    filter.value = wanted;
    const needle = wanted.trim().toLowerCase();
    for (const row of rows) row.classList.toggle("unfit", needle !== "");
    if (!needle) return;
    for (const row of rows) {
      if (!row.firstElementChild.textContent.toLowerCase().includes(needle)) continue;
      for (const below of row.querySelectorAll(".unfit")) below.classList.remove("unfit");
      for (let at = row; at; at = at.parentElement.closest("[role=treeitem]")) {
        at.classList.remove("unfit");
        if (at !== row) setExpanded(at, true);
      }
    }
  };
  filter.addEventListener("input", () => setFilter(filter.value));
  filter.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "Enter") focusRow(visibleRows()[0]);
  });

  // --- Diagnostics, theme, keys ---

  const nextDiagnostic = (direction, severity) => {
    const wanted = diagnostics.filter((number) => !severity || nodes[number].severity === severity);
    const at = wanted.indexOf(selected);
    const next = at === -1 ? (direction > 0 ? 0 : wanted.length - 1) : (at + direction + wanted.length) % wanted.length;
    if (wanted.length) focusRow(rows[wanted[next]]);
  };
  for (const button of document.querySelectorAll(".count")) {
    button.addEventListener("click", () => nextDiagnostic(1, button.dataset.severity));
  }

  // Where the page may not remember (in a frame, for one), it follows the system again next time.
  const remembered = {
    get theme() {
      try { return localStorage.getItem("cablegram-theme"); } catch { return null; }
    },
    set theme(value) {
      try { localStorage.setItem("cablegram-theme", value); } catch { /* not remembered */ }
    },
  };
  const root = document.documentElement;
  const toggleTheme = () => {
    const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    root.dataset.theme = (root.dataset.theme ?? system) === "dark" ? "light" : "dark";
    remembered.theme = root.dataset.theme;
  };
  if (["light", "dark"].includes(remembered.theme)) root.dataset.theme = remembered.theme;
  document.getElementById("theme").addEventListener("click", toggleTheme);
  document.getElementById("help").addEventListener("click", () => keys.showModal());

  const shortcuts = {
    "/": () => filter.focus(),
    "[": () => nextDiagnostic(-1),
    "]": () => nextDiagnostic(1),
    "*": () => expandAll(true),
    t: toggleTheme,
    "?": () => keys.showModal(),
    Escape: () => {
      setFilter("");
      select(null);
      setCurrent(null);
      leave();
    },
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target === filter && event.key !== "Escape";
    if (typing || keys.open || isChord(event) || !shortcuts[event.key]) return;
    event.preventDefault();
    shortcuts[event.key]();
  });

  // --- The splitter ---

  const splitter = document.getElementById("splitter");
  const setSplit = (percent) => {
    const kept = Math.min(85, Math.max(15, percent));
    root.style.setProperty("--split", `${kept}%`);
    splitter.setAttribute("aria-valuenow", String(Math.round(kept)));
  };
  splitter.addEventListener("pointerdown", (event) => splitter.setPointerCapture(event.pointerId));
  splitter.addEventListener("pointermove", (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) setSplit((100 * event.clientX) / innerWidth);
  });
  splitter.addEventListener("keydown", (event) => {
    const by = { ArrowLeft: -2, ArrowRight: 2 }[event.key];
    if (by) setSplit(Number(splitter.getAttribute("aria-valuenow")) + by);
  });

  // --- At first: one line for each attribute, and the blocks and diagnostics ---

  for (const row of tree.children) setExpanded(row, ["body", "diagnostics"].includes(nodes[numberOf.get(row)].path));
  if (stop) makeStop(stop);
  // Brackets are the one thing in a path that programs escape in addresses.
  const wanted = location.hash.slice(1).replaceAll("%5B", "[").replaceAll("%5D", "]");
  const found = nodes.findIndex((node) => node.path === wanted);
  if (found >= 0) {
    select(found);
    showRow(found);
    showText(found);
  }
}
