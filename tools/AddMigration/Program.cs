Console.Error.WriteLine("""
    Writes nothing by itself. For a change of the tables of accounts:
      dotnet ef migrations add NAME --project src/Rollcall.Web --startup-project tools/AddMigration \
        --context SqliteAccountsContext --output-dir Accounts/Migrations/Sqlite --namespace Rollcall.Web
    and the same with PostgresAccountsContext and Accounts/Migrations/Postgres.
    """);
return 2;
