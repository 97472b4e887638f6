"""What the parser of English news gets wrong time and again, put right in the tree: each module mends one sort of mistake."""

from collections.abc import Callable, Sequence

from timeline_cli.language.repairs.aged import part_ages
from timeline_cli.language.repairs.attachment import attach
from timeline_cli.language.repairs.avenged import rehang_avenged
from timeline_cli.language.repairs.cleft import uncleft
from timeline_cli.language.repairs.contact import hang_contact_clauses
from timeline_cli.language.repairs.daytime import free_times
from timeline_cli.language.repairs.finite import make_finite
from timeline_cli.language.repairs.fronted import raise_subjects
from timeline_cli.language.repairs.fused import unfuse
from timeline_cli.language.repairs.gapped import share_auxiliaries
from timeline_cli.language.repairs.headline import read_headlinese
from timeline_cli.language.repairs.inverted import take_subjects
from timeline_cli.language.repairs.labels import part_labels
from timeline_cli.language.repairs.listed import join_figures, join_members, join_names
from timeline_cli.language.repairs.opening import free_places
from timeline_cli.language.repairs.operation import head_operations
from timeline_cli.language.repairs.participles import verbalise
from timeline_cli.language.repairs.purpose import plain_purposes
from timeline_cli.language.repairs.reduced import reduce_relatives
from timeline_cli.language.repairs.relabel import relabel
from timeline_cli.language.repairs.relative import hang_relatives
from timeline_cli.language.repairs.reported import part_reports
from timeline_cli.language.repairs.speakers import close_quotes, free_results, part_speakers
from timeline_cli.language.repairs.subjects import part_subjects
from timeline_cli.language.repairs.subordinate import subordinate
from timeline_cli.language.tree import Token

# in this order: words first, then the clauses that they stand in
REPAIRS: tuple[Callable[[Sequence[Token]], None], ...] = (
    part_ages,
    relabel,
    attach,
    part_labels,
    subordinate,
    read_headlinese,
    take_subjects,
    verbalise,
    make_finite,
    share_auxiliaries,
    reduce_relatives,
    hang_relatives,
    hang_contact_clauses,
    uncleft,
    unfuse,
    plain_purposes,
    free_times,
    raise_subjects,
    close_quotes,
    part_subjects,
    part_speakers,
    free_results,
    join_figures,
    join_members,
    join_names,
    part_reports,
    head_operations,
    free_places,
    rehang_avenged,
)


def repair(tokens: Sequence[Token]) -> None:
    """Rehangs and relabels the tree of one sentence in place."""
    for mend in REPAIRS:
        mend(tokens)
