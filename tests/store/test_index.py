"""Words are found at any key typed, in the order of the list, also what came late."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.store.index import Among, By, Entry, Probe, Wanted, WordIndex

WORDS = ("nguyen", "van", "vinh", "an", "anh", "12")
LISTS = st.lists(
    st.tuples(st.lists(st.sampled_from(WORDS), max_size=3), st.sampled_from("uv")), max_size=90
)
ASKED = st.lists(st.sampled_from(("n", "v", "an", "anh", "guy", "1", "x")), max_size=2)
GROUPS = st.none() | st.frozensets(st.sampled_from("uvw"))


def entry(key: str, words: list[str], group: str = "u") -> Entry:
    return Entry(key.encode(), key, f" {' '.join(words)} ", group)


def entries(rows: list[tuple[list[str], str]]) -> list[Entry]:
    return [entry(f"{place:04}", words, group) for place, (words, group) in enumerate(rows)]


def plainly(listed: list[Entry], asked: list[str], groups: frozenset[str] | None) -> list[str]:
    """Find by looking at every entry: beginnings of words first, then anything inside."""
    inside = [one for one in sorted(listed) if groups is None or one.group in groups]
    for before in (" ", ""):
        found = [one.key for one in inside if all(before + word in one.words for word in asked)]
        if found:
            return found
    return []


def found(index: WordIndex, asked: list[str], groups: frozenset[str] | None) -> list[str]:
    hits = index.find(asked, Wanted(groups))
    keys = index.page(hits, 0, 10**6)
    assert len(keys) == hits.total
    return keys


@given(LISTS, ASKED, GROUPS)
def test_the_index_finds_what_looking_at_all_would(
    rows: list[tuple[list[str], str]], asked: list[str], groups: frozenset[str] | None
) -> None:
    listed = entries(rows)
    assert found(WordIndex(listed), asked, groups) == plainly(listed, asked, groups)


@given(LISTS, LISTS, ASKED, GROUPS)
def test_it_does_so_after_changes_too(
    rows: list[tuple[list[str], str]],
    later: list[tuple[list[str], str]],
    asked: list[str],
    groups: frozenset[str] | None,
) -> None:
    index, new = WordIndex(entries(rows)), {one.key: one for one in entries(later)}
    gone = {one.key for one in entries(rows)[::3]} - set(new)
    index.replace({**new, **dict.fromkeys(gone)})
    index.replace(dict(new))  # told twice, it knows the same
    kept = [one for one in entries(rows) if one.key not in new and one.key not in gone]
    assert found(index, asked, groups) == plainly([*kept, *new.values()], asked, groups)


POSTS = st.lists(st.sampled_from(("", "chanh", "pho", "vien")), max_size=90)
KEYS = st.sets(st.sampled_from(("a001", "a005", "b001", "b002")))


def posted(posts: list[str], prefix: str) -> list[Entry]:
    return [
        Entry(f"{n:03}{prefix}".encode(), f"{prefix}{n:03}", " an ", facets={"post": post})
        for n, post in enumerate(posts)
    ]


@given(posts=POSTS, late=POSTS, falls=st.booleans())
def test_what_stands_in_order_of_a_facet_is_what_sorting_all_would_give(
    posts: list[str], late: list[str], *, falls: bool
) -> None:
    early, later = posted(posts, "a"), posted(late, "b")
    index = WordIndex(early)
    index.learn("post", ((one.key, one.facets["post"]) for one in early))
    index.replace({one.key: one for one in later})
    listed = sorted([*early, *later])
    ranks = sorted({*posts, *late} - {""}, reverse=falls)
    by_post = sorted(listed, key=lambda one: [*ranks, ""].index(one.facets["post"]))
    hits, by, keys = index.find([]), By("post", str, falls), [one.key for one in by_post]
    assert index.page_by(hits, by, 0, 1000) == keys
    assert index.page_by(hits, by, 5, 7) == keys[5:12]
    backwards = [one.key for one in listed][::-1]
    assert index.page_down(hits, 0, 1000) == backwards
    assert index.page_down(hits, 3, 4) == backwards[3:7]


@given(posts=POSTS, late=POSTS, keys=KEYS, turned=st.booleans())
def test_facets_and_keys_narrow_what_is_listed_and_what_came_late(
    posts: list[str], late: list[str], keys: set[str], *, turned: bool
) -> None:
    early, later = posted(posts, "a"), posted(late, "b")
    index = WordIndex(early)
    index.learn("post", ((one.key, one.facets["post"]) for one in early))
    index.replace({one.key: one for one in later})
    probe = Probe(("post",), "h", lambda content: "h" in content)
    hits = index.find(["a"], Wanted(None, (probe,), (Among("k", frozenset(keys), turned),)))
    expected = [
        one.key
        for one in sorted([*early, *later])
        if "h" in one.facets["post"] and (one.key in keys) != turned
    ]
    assert index.page(hits, 0, 1000) == expected


@pytest.mark.parametrize(
    ("offset", "limit", "keys"),
    [
        pytest.param(0, 2, ["0000", "0002"], id="the first page"),
        pytest.param(2, 2, ["0004", "0006"], id="the second page"),
        pytest.param(4999, 5, ["9998"], id="the end"),
        pytest.param(5000, 5, [], id="beyond"),
    ],
)
def test_pages_follow_each_other(offset: int, limit: int, keys: list[str]) -> None:
    rows = [(["an" if place % 2 == 0 else "vinh"], "u") for place in range(10_000)]
    index = WordIndex(entries(rows))
    assert index.page(index.find(["an"]), offset, limit) == keys


def test_many_late_entries_wear_an_index_out() -> None:
    index = WordIndex(entries([(["an"], "u")] * 10))
    index.replace({f"late{n}": entry(f"late{n}", ["vinh"]) for n in range(64)})
    assert not index.is_worn
    index.replace({"one more": entry("one more", ["vinh"])})
    assert index.is_worn
