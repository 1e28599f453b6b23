"""Runs inside the virtual environment of Superset: imports the bundle and asks charts over its REST API.

Reads one command a line ("import PATH", "query") and answers each with one line of JSON. It is a program
of its own because Superset's dependencies and this project's cannot live in one environment.
"""

import json
import sys
from typing import Any

from superset.app import create_app


class Client:
    """A signed-in user of the REST API."""

    def __init__(self) -> None:
        self._client = create_app().test_client()
        login = {"username": "admin", "password": "admin", "provider": "db", "refresh": False}
        token = self._client.post("/api/v1/security/login", json=login).json["access_token"]
        self._headers = {"Authorization": f"Bearer {token}"}

    def import_bundle(self, path: str) -> Any:
        with open(path, "rb") as file:
            form = {"formData": (file, "superset.zip"), "overwrite": "true", "passwords": "{}"}
            answer = self._client.post("/api/v1/dashboard/import/", headers=self._headers, data=form)
        return {"status": answer.status_code, "answer": answer.json}

    def query(self) -> Any:
        """Status and rows of every chart, by name."""
        listed = self._client.get("/api/v1/chart/?q=(page_size:100)", headers=self._headers).json["result"]
        return {chart["slice_name"]: self._chart_data(chart["id"]) for chart in listed}

    def _chart_data(self, chart_id: int) -> Any:
        answer = self._client.get(f"/api/v1/chart/{chart_id}/data/?force=true", headers=self._headers)
        if answer.status_code != 200:
            return {"status": answer.status_code, "rows": [], "answer": answer.text}
        return {"status": 200, "rows": answer.json["result"][0]["data"]}


def main() -> None:
    client = Client()
    for line in sys.stdin:
        command, _, argument = line.strip().partition(" ")
        answer = client.import_bundle(argument) if command == "import" else client.query()
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
