"""Cables in Spark, on a cluster of two executors, one of which dies."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import cablegram
from conftest import CABLE, CABLES, SAMPLES

pyspark = pytest.importorskip("pyspark", reason="the extra cablegram[spark] is not installed")
pa = pytest.importorskip("pyarrow", reason="the extra cablegram[spark] is not installed")

import pyarrow.parquet as pq  # noqa: E402
from pyspark.errors import PySparkException  # noqa: E402

import cablegram.spark  # noqa: E402

pytestmark = pytest.mark.skipif(not shutil.which("java"), reason="Spark needs Java 17")


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["SPARK_HOME"] = str(Path(pyspark.__file__).parent)
    if other := SparkSession.getActiveSession():
        other.stop()
    session = (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.sql.session.timeZone", "UTC")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()


def test_a_column_of_texts(spark: Any) -> None:
    texts = [(CABLES / f"{name}.txt").read_text(encoding="utf-8") for name in SAMPLES]
    frame = spark.createDataFrame(
        [*zip(SAMPLES, texts, strict=True), ("none", None)], "name string, text string"
    )
    columns = ["id", "subject", "tags"]
    rows = {row.meta.name: row for row in cablegram.spark.parse(frame, "text", columns).collect()}
    for name, text in zip(SAMPLES, texts, strict=True):
        cable = cablegram.parse(text)
        row = rows[name]
        assert (row.id, row.subject, tuple(row.tags)) == (cable.id, cable.subject, cable.tags)
    assert rows["none"].id is None
    everything = cablegram.spark.parse(frame.select("text"), "text")
    assert everything.columns == cablegram.arrow.schema().names
    assert everything.count() == len(SAMPLES) + 1
    with pytest.raises(ValueError, match="no column 'body'"):
        cablegram.spark.parse(frame, "body")


def test_a_data_source(spark: Any, tmp_path: Path) -> None:
    cablegram.spark.register(spark)
    frame = spark.read.format("cablegram").option("columns", "source,subject").load(str(CABLES))
    assert frame.rdd.getNumPartitions() == len(SAMPLES)
    found = {Path(row.source).stem: row.subject for row in frame.collect()}
    assert found == {
        name: cablegram.parse((CABLES / f"{name}.txt").read_bytes()).subject for name in SAMPLES
    }

    table = tmp_path / "texts.parquet"
    pq.write_table(pa.table({"body": [CABLE], "shelf": [3]}), table)
    row = spark.read.format("cablegram").load(str(table), textColumn="body").collect()[0]
    assert (row.subject, row.meta.shelf) == ("THE MINISTER'S PHOTOCOPIER", 3)


def test_what_cannot_be_read_fails_the_job_or_is_dropped(spark: Any, tmp_path: Path) -> None:
    cablegram.spark.register(spark)
    (tmp_path / "a.txt").write_text(CABLE)
    (tmp_path / "b.txt").write_bytes(b"\0")
    reader = spark.read.format("cablegram").option("columns", "subject")
    with pytest.raises(PySparkException, match=r"b\.txt: a binary file, not a text"):
        reader.load(str(tmp_path)).collect()
    assert reader.option("mode", "DROPMALFORMED").load(str(tmp_path)).count() == 1


def executors() -> list[int]:
    listed = subprocess.run(["ps", "-ewwo", "pid,args"], capture_output=True, text=True, check=True)
    lines = [line.split(maxsplit=1) for line in listed.stdout.splitlines()]
    return [int(pid) for pid, words in lines if "CoarseGrainedExecutorBackend --" in words]


def test_a_killed_executor_loses_nothing(spark: Any, tmp_path: Path) -> None:
    count, parts = 20_000, 100
    texts = [CABLE.replace("000732", f"{number:06}") for number in range(count)]
    pq.write_table(pa.table({"text": texts}), tmp_path / "texts.parquet")
    frame = spark.read.parquet(str(tmp_path / "texts.parquet")).repartition(parts)
    cables = cablegram.spark.parse(frame, "text", ["serial", "body"]).select("serial")
    found: list[int] = []
    job = threading.Thread(target=lambda: found.extend(row.serial for row in cables.collect()))
    job.start()

    tracker = spark.sparkContext.statusTracker()

    def parsed() -> int:
        stages = [tracker.getStageInfo(stage) for stage in tracker.getActiveStageIds()]
        return sum(stage.numCompletedTasks for stage in stages if stage and stage.numTasks == parts)

    deadline = time.monotonic() + 120
    while parsed() < 10 and job.is_alive() and time.monotonic() < deadline:
        time.sleep(0.01)
    assert 10 <= parsed() < parts, "the executor is to die in the middle of the work"
    victim = executors()[0]
    os.kill(victim, signal.SIGKILL)
    job.join(timeout=240)
    assert not job.is_alive()
    assert victim not in executors()
    assert sorted(found) == list(range(count))
