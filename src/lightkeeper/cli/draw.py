"""`lightkeeper draw whys|fishbone FILE -o OUT`: draws what led to what, without a server."""

import json
from argparse import Namespace
from pathlib import Path
from typing import Any

from lightkeeper.cli.exits import DONE, CallError
from lightkeeper.cli.read import UnreadableFileError, text_of
from lightkeeper.domain.document.json_form import to_json
from lightkeeper.domain.document.markdown_reader import looks_like_ours, read_markdown
from lightkeeper.domain.document.unreadable import UnreadableDocumentError
from lightkeeper.domain.drawing.card_svg import Brush
from lightkeeper.domain.drawing.from_json import UnreadableGraphError, graph_from_json
from lightkeeper.domain.drawing.graph import Graph
from lightkeeper.domain.drawing.kinds import KINDS
from lightkeeper.domain.drawing.palette import PALETTES
from lightkeeper.domain.drawing.svg import Drawing

FORMS = (".svg", ".png", ".pdf")
# A meeting's wall holds some dozens; a thousand is more than anybody draws, and still drawn in a second.
MOST_FACTORS = 2000


def add_parser(subparsers: Any) -> None:
    """Add the verb to the command."""
    parser = subparsers.add_parser("draw", help="draw Five Whys or fishbone from an exported review")
    parser.add_argument("kind", choices=tuple(KINDS), help="which drawing")
    parser.add_argument("file", metavar="FILE", help="a review as Lightkeeper exports it: JSON, or its own Markdown")
    parser.add_argument("-o", "--output", required=True, metavar="OUT", help="file to write: .svg, .png or .pdf")
    parser.add_argument("--theme", choices=tuple(PALETTES), default="light", help="colours (default light)")
    parser.set_defaults(run=draw)


def draw(arguments: Namespace) -> int:
    """Write the drawing and print one JSON line about it."""
    output = Path(arguments.output)
    if output.suffix.lower() not in FORMS:
        raise CallError(f"{arguments.output}: name a file that ends in .svg, .png or .pdf.")
    graph = _graph(arguments.file)
    if len(graph.by_id) > MOST_FACTORS:
        raise CallError(f"{arguments.file} holds {len(graph.by_id)} factors; at most {MOST_FACTORS} can be drawn.")
    drawing = KINDS[arguments.kind].draw(graph, Brush(PALETTES[arguments.theme]))
    try:
        output.write_bytes(_written(drawing, output.suffix.lower()))
    except OSError as error:
        raise CallError(f"{arguments.output} cannot be written ({error.strerror}). Choose another place.") from error
    links = sum(twig.link is not None for twig in graph.twigs)
    drawn = {"factors": len(graph.by_id), "links": links, "links_left_out": len(graph.links) - links}
    print(json.dumps({"output": arguments.output, **drawn}))
    return DONE


def _graph(path: str) -> Graph:
    try:
        text = text_of(path)
        if not text.lstrip().startswith(("{", "[")) and looks_like_ours(text):
            return graph_from_json(to_json(read_markdown(text)))
        return graph_from_json(json.loads(text))
    except UnreadableFileError as error:
        raise CallError(str(error)) from error
    except (UnreadableGraphError, UnreadableDocumentError) as error:
        raise CallError(f"{path}: {error}") from error
    except (ValueError, RecursionError) as error:
        raise CallError(
            f"{path} is neither JSON nor Markdown that Lightkeeper wrote; export the review anew."
        ) from error


def _written(drawing: Drawing, suffix: str) -> bytes:
    if suffix == ".svg":
        return drawing.svg.encode()
    # The typesetter loads for a moment; SVG needs none.
    from lightkeeper.usecases.drawing.typesetting import to_pdf, to_png

    return to_png(drawing) if suffix == ".png" else to_pdf(drawing)
