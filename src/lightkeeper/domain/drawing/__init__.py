"""Draws what led to what: Five Whys as a tree and the eight families as a fishbone, from one graph, as SVG."""
